/** Razorpay's key ids: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const razorpayKey: VendorRules = {
  vendor: "Razorpay",
  rules: [
    {
      id: "razorpay-key-id",
      name: "Razorpay key id",
      description: "Names a key pair; harmless without its secret.",
      docs: "Razorpay Docs: API keys",
      severity: "low",
      regex: "(?<![A-Za-z0-9])rzp_(?:live|test)_[A-Za-z0-9]{14}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 9,
      tags: ["payment"],
      revoke: "Regenerate the key under Account & Settings, API keys.",
      examples: () => {
        const token = `rzp_live_${sample("alnum", 14)}`;
        return {
          positive: exampleLines("RAZORPAY_KEY_ID", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

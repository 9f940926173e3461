/** Razorpay key secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const razorpay: VendorRules = {
  vendor: "Razorpay",
  rules: [
    {
      id: "razorpay-key-secret",
      name: "Razorpay key secret",
      description: "Captures and refunds payments of a merchant.",
      docs: "Razorpay: API keys",
      severity: "critical",
      regex: assignment({ names: ["razorpay", "razor_pay"], words: ["secret"], value: "[A-Za-z0-9]{24}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key pair under Account and Settings, API Keys.",
      examples: () => {
        const value = sample("alnum", 24);
        return {
          positive: exampleLines("RAZORPAY_KEY_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `RAZORPAY_KEY_SECRET=${value}${value}`,
            `RAZORPAY_KEY_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Paystack's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const paystack: VendorRules = {
  vendor: "Paystack",
  rules: [
    {
      id: "paystack-secret-key",
      name: "Paystack secret key",
      description: "Takes and sends payments; those with `test` use test data.",
      docs: "Paystack Developer Documentation: Authentication",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sk_(?:live|test)_[0-9a-f]{40}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 8,
      tags: ["payment"],
      revoke: "Generate new keys under Settings, API Keys & Webhooks.",
      examples: () => {
        const token = `sk_live_${sample("hex", 40)}`;
        return {
          positive: exampleLines("PAYSTACK_SECRET_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

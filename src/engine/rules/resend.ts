/** Resend's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const resend: VendorRules = {
  vendor: "Resend",
  rules: [
    {
      id: "resend-api-key",
      name: "Resend API key",
      description: "Sends mail as the account.",
      docs: "Resend Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.5 },
      base: 4,
      publicPrefix: 3,
      tags: ["mail"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `re_${sample("alnum", 8)}_${sample("alnum", 24)}`;
        return {
          positive: exampleLines("RESEND_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Midtrans API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const midtrans: VendorRules = {
  vendor: "Midtrans",
  rules: [
    {
      id: "midtrans-api-key",
      name: "Midtrans API key",
      description: "Takes payments and refunds them for an account.",
      docs: "Midtrans: API documentation",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])((?:SB-)?Mid-server-[A-Za-z0-9_-]{24})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 11,
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `Mid-server-${sample("alnum", 24)}`;
        return {
          positive: exampleLines("MIDTRANS_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

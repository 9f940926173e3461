/** Unkey API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const unkey: VendorRules = {
  vendor: "Unkey",
  rules: [
    {
      id: "unkey-api-key",
      name: "Unkey API key",
      description: "Creates and checks an application's keys.",
      docs: "Unkey: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(unkey_[A-Za-z0-9]{16,40})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 6,
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `unkey_${sample("alnum", 24)}`;
        return {
          positive: exampleLines("UNKEY_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

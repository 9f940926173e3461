/** Mergify API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mergify: VendorRules = {
  vendor: "Mergify",
  rules: [
    {
      id: "mergify-api-key",
      name: "Mergify API key",
      description: "Changes an organisation's merge queues.",
      docs: "Mergify: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(mka_[A-Za-z0-9_-]{32,80})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["ci"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `mka_${sample("alnum", 44)}`;
        return {
          positive: exampleLines("MERGIFY_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

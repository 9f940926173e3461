/** Nightfall API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const nightfall: VendorRules = {
  vendor: "Nightfall",
  rules: [
    {
      id: "nightfall-api-key",
      name: "Nightfall API key",
      description: "Scans data for secrets at its owner's cost.",
      docs: "Nightfall: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(NF-[A-Za-z0-9]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      publicPrefix: 3,
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `NF-${sample("alnum", 32)}`;
        return {
          positive: exampleLines("NIGHTFALL_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

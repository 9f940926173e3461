/** Replicate's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const replicate: VendorRules = {
  vendor: "Replicate",
  rules: [
    {
      id: "replicate-api-token",
      name: "Replicate API token",
      description: "Runs models at the account's expense.",
      docs: "Replicate Docs: API tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the token under Account, API tokens.",
      examples: () => {
        const token = `r8_${sample("alnum", 37)}`;
        return {
          positive: exampleLines("REPLICATE_API_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

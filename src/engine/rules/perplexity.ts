/** Perplexity's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const perplexity: VendorRules = {
  vendor: "Perplexity",
  rules: [
    {
      id: "perplexity-api-key",
      name: "Perplexity API key",
      description: "Calls models at the account's expense.",
      docs: "Perplexity: Quickstart",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{48,72}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 5,
      tags: ["ai"],
      revoke: "Delete the key under Settings, API.",
      examples: () => {
        const token = `pplx-${sample("alnum", 48)}`;
        return {
          positive: exampleLines("PERPLEXITY_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

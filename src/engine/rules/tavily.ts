/** Tavily's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tavily: VendorRules = {
  vendor: "Tavily",
  rules: [
    {
      id: "tavily-api-key",
      name: "Tavily API key",
      description: "Searches at the account's expense.",
      docs: "Tavily Docs: Quickstart",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])tvly-(?:dev-|prod-)?[A-Za-z0-9-]{32,64}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.2 },
      base: 5,
      publicPrefix: 5,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
      examples: () => {
        const token = `tvly-dev-${sample("alnum", 32)}`;
        return {
          positive: exampleLines("TAVILY_API_KEY", token),
          negative: [`KEY=tvly-${sample("alnum", 20)}`, `KEY=tvly_${sample("alnum", 32)}`],
        };
      },
    },
  ],
};

/** Firecrawl's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const firecrawl: VendorRules = {
  vendor: "Firecrawl",
  rules: [
    {
      id: "firecrawl-api-key",
      name: "Firecrawl API key",
      description: "Crawls pages at the account's expense.",
      docs: "Firecrawl Docs: Introduction",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])fc-[0-9a-f]{32}(?![A-Za-z0-9_-])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `fc-${sample("hex", 32)}`;
        return {
          positive: exampleLines("FIRECRAWL_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** xAI's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const xai: VendorRules = {
  vendor: "xAI",
  rules: [
    {
      id: "xai-api-key",
      name: "xAI API key",
      description: "Calls Grok at the team's expense.",
      docs: "xAI Docs: Quickstart",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xai-[A-Za-z0-9]{80,120}(?![A-Za-z0-9_-])",
      gates: { entropy: 4.2 },
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key in the console, API Keys.",
      examples: () => {
        const token = `xai-${sample("alnum", 80)}`;
        return {
          positive: exampleLines("XAI_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

/** Jina AI's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const jina: VendorRules = {
  vendor: "Jina AI",
  rules: [
    {
      id: "jina-api-key",
      name: "Jina AI API key",
      description: "Calls models at the account's expense.",
      docs: "Jina AI: API keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])jina_[0-9a-f]{32}[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["ai"],
      revoke: "Delete the key under API Key & Billing.",
      examples: () => {
        const token = `jina_${sample("hex", 32)}${sample("base64url", 28)}`;
        return {
          positive: exampleLines("JINA_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** OpenRouter's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const openrouter: VendorRules = {
  vendor: "OpenRouter",
  rules: [
    {
      id: "openrouter-api-key",
      name: "OpenRouter API key",
      description: "Calls models at the account's expense.",
      docs: "OpenRouter: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk-or-v1-[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 9,
      tags: ["ai"],
      revoke: "Delete the key under Settings, Keys.",
      examples: () => {
        const token = `sk-or-v1-${sample("hex", 64)}`;
        return {
          positive: exampleLines("OPENROUTER_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

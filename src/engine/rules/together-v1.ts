/** Together AI's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const togetherV1: VendorRules = {
  vendor: "Together AI",
  rules: [
    {
      id: "together-v1-api-key",
      name: "Together AI API key",
      description: "Calls models at the account's expense.",
      docs: "Together AI Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])tgp_v1_[A-Za-z0-9_-]{43,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 7,
      tags: ["ai"],
      revoke: "Delete the key under Settings, API Keys.",
      examples: () => {
        const token = `tgp_v1_${sample("base64url", 43)}`;
        return {
          positive: exampleLines("TOGETHER_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

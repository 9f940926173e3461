/** DeepSeek's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const deepseek: VendorRules = {
  vendor: "DeepSeek",
  rules: [
    {
      id: "deepseek-api-key",
      name: "DeepSeek API key",
      description: "Calls models at the account's expense; other services make keys of this form too.",
      docs: "DeepSeek API Docs: Your first API call",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk-[0-9a-f]{32}(?![A-Za-z0-9_-])",
      gates: { entropy: 3 },
      base: 3,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key under API keys.",
      examples: () => {
        const token = `sk-${sample("hex", 32)}`;
        return {
          positive: exampleLines("DEEPSEEK_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

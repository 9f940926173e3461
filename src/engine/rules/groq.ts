/** Groq's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const groq: VendorRules = {
  vendor: "Groq",
  rules: [
    {
      id: "groq-api-key",
      name: "Groq API key",
      description: "Calls models at the account's expense.",
      docs: "GroqCloud: Quickstart",
      severity: "high",
      regex: "(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{52,78}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key in the console, API Keys.",
      examples: () => {
        const token = `gsk_${sample("alnum", 52)}`;
        return {
          positive: exampleLines("GROQ_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

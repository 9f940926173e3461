/** StackHawk's API keys. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const stackhawk: VendorRules = {
  vendor: "StackHawk",
  rules: [
    {
      id: "stackhawk-api-key",
      name: "StackHawk API key",
      description: "Reads an organisation's scan results.",
      docs: "StackHawk Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(hawk\\.[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.8, digit: true },
      base: 5,
      publicPrefix: 5,
      tags: ["security"],
      revoke: "Delete the key under Settings, API Keys.",
      examples: () => {
        const value = `hawk.${sample("base64url", 20)}.${sample("base64url", 20, 2)}`;
        return {
          positive: [...exampleLines("HAWK_API_KEY", value)],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 5)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};

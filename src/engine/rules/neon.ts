/** Neon's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const neon: VendorRules = {
  vendor: "Neon",
  rules: [
    {
      id: "neon-api-key",
      name: "Neon API key",
      description: "Manages projects and databases.",
      docs: "Neon Docs: Manage API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])napi_[0-9a-z]{50,70}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["database"],
      revoke: "Revoke the key under Account settings, API keys.",
      examples: () => {
        const token = `napi_${sample("lowerDigits", 64)}`;
        return {
          positive: exampleLines("NEON_API_KEY", token),
          negative: [`TOKEN=napi_${sample("lowerDigits", 49)}`, `TOKEN=napi_${sample("lowerDigits", 71)}`],
        };
      },
    },
  ],
};

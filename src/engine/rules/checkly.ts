/** Checkly API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const checkly: VendorRules = {
  vendor: "Checkly",
  rules: [
    {
      id: "checkly-user-api-key",
      name: "Checkly user API key",
      description: "Reads and changes the checks of its owner's accounts.",
      docs: "Checkly: API authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(cu_[a-f0-9]{32})(?![A-Za-z0-9])",
      gates: { entropy: 3, digit: true },
      base: 4,
      publicPrefix: 3,
      tags: ["monitoring"],
      revoke: "Delete the key under User settings, API keys.",
      examples: () => {
        const value = `cu${"_"}${sample("hex", 32)}`;
        return {
          positive: [
            ...exampleLines("CHECKLY_KEY", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};

/** Helicone API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const helicone: VendorRules = {
  vendor: "Helicone",
  rules: [
    {
      id: "helicone-api-key",
      name: "Helicone API key",
      description: "Logs and reads the model calls of a Helicone organisation.",
      docs: "Helicone: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(sk-helicone-(?:eu-)?[a-z0-9]{5,10}(?:-[a-z0-9]{5,10}){3})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.2, digit: true },
      base: 5,
      publicPrefix: 12,
      tags: ["ai", "monitoring"],
      revoke: "Delete the key under Settings, API keys.",
      examples: () => {
        const value = `sk-${"helicone"}-${sample("lowerDigits", 7)}-${sample("lowerDigits", 7, 2)}-${sample("lowerDigits", 7, 3)}-${sample("lowerDigits", 7, 4)}`;
        return {
          positive: [
            ...exampleLines("HELICONE_API_KEY", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 26), `a${value}`],
        };
      },
    },
  ],
};

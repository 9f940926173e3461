/** Voyage AI's API keys. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const voyage: VendorRules = {
  vendor: "Voyage AI",
  rules: [
    {
      id: "voyage-api-key",
      name: "Voyage AI API key",
      description: "Uses embedding models at its owner's cost.",
      docs: "Voyage AI Docs: API key and Python client",
      severity: "high",
      regex: "(?<![A-Za-z0-9])((?:pa|al)-[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.2, digit: true },
      base: 3,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard under API keys.",
      examples: () => {
        const value = `pa-${sample("base64url", 43)}`;
        return {
          positive: [
            ...exampleLines("VOYAGE_API_KEY", value),
            `voyageai.Client(api_key="al-${sample("base64url", 43, 2)}")`,
          ],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 3)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};

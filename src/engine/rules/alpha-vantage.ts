/** Alpha Vantage API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const alphaVantage: VendorRules = {
  vendor: "Alpha Vantage",
  rules: [
    {
      id: "alpha-vantage-api-key",
      name: "Alpha Vantage API key",
      description: "Reads market data at its owner's quota.",
      docs: "Alpha Vantage: API documentation",
      severity: "low",
      regex: assignment({ names: ["alphavantage", "alpha_vantage"], value: "[A-Z0-9]{16}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Ask support for a new key.",
      examples: () => {
        const value = sample("upperDigits", 16);
        return {
          positive: exampleLines("ALPHAVANTAGE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ALPHAVANTAGE_API_KEY=${value}${value}`,
            `ALPHAVANTAGE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

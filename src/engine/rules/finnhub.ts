/** Finnhub API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const finnhub: VendorRules = {
  vendor: "Finnhub",
  rules: [
    {
      id: "finnhub-api-key",
      name: "Finnhub API key",
      description: "Reads market data at its owner's quota.",
      docs: "Finnhub: Authentication",
      severity: "low",
      regex: assignment({ names: ["finnhub"], value: "c[a-z0-9]{19,39}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key on the dashboard.",
      examples: () => {
        const value = "c" + sample("lowerDigits", 19);
        return {
          positive: exampleLines("FINNHUB_API_KEY", value),
          negative: [`CHECKSUM=${value}`, `FINNHUB_API_KEY=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};

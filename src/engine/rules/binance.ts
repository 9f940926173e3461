/** Binance API key or secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const binance: VendorRules = {
  vendor: "Binance",
  rules: [
    {
      id: "binance-api-key",
      name: "Binance API key or secret",
      description: "Reads or trades a Binance account.",
      docs: "Binance: API key types",
      severity: "critical",
      regex: assignment({ names: ["binance"], value: "[A-Za-z0-9]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key under API Management.",
      examples: () => {
        const value = sample("alnum", 64);
        return {
          positive: exampleLines("BINANCE_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `BINANCE_API_SECRET=${value}${value}`,
            `BINANCE_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Bitfinex API key or secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const bitfinex: VendorRules = {
  vendor: "Bitfinex",
  rules: [
    {
      id: "bitfinex-api-key",
      name: "Bitfinex API key or secret",
      description: "Reads or trades a Bitfinex account.",
      docs: "Bitfinex: Authenticated endpoints",
      severity: "critical",
      regex: assignment({ names: ["bitfinex"], value: "[A-Za-z0-9]{43}" }),
      gates: { entropy: 4.0, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const value = sample("alnum", 43);
        return {
          positive: exampleLines("BITFINEX_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `BITFINEX_API_SECRET=${value}${value}`,
            `BITFINEX_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

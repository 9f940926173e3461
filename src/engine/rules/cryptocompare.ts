/** CryptoCompare API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cryptocompare: VendorRules = {
  vendor: "CryptoCompare",
  rules: [
    {
      id: "cryptocompare-api-key",
      name: "CryptoCompare API key",
      description: "Reads market data at its owner's quota.",
      docs: "CryptoCompare: API authentication",
      severity: "low",
      regex: assignment({ names: ["cryptocompare", "crypto_compare"], value: "[a-f0-9]{64}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key on the API keys page.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("CRYPTOCOMPARE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `CRYPTOCOMPARE_API_KEY=${value}${value}`,
            `CRYPTOCOMPARE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

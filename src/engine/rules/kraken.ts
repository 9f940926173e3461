/** Kraken private key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const kraken: VendorRules = {
  vendor: "Kraken",
  rules: [
    {
      id: "kraken-private-key",
      name: "Kraken private key",
      description: "Signs trades and withdrawals of a Kraken account.",
      docs: "Kraken: Spot REST Authentication",
      severity: "critical",
      regex: assignment({ names: ["kraken"], value: "[A-Za-z0-9+/]{86}", padding: "==" }),
      gates: { entropy: 4.5, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Delete the API key under Security, API.",
      examples: () => {
        const value = sample("base64", 86) + "==";
        return {
          positive: exampleLines("KRAKEN_PRIVATE_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `KRAKEN_PRIVATE_KEY=${value}${value}`,
            `KRAKEN_PRIVATE_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Etherscan API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const etherscan: VendorRules = {
  vendor: "Etherscan",
  rules: [
    {
      id: "etherscan-api-key",
      name: "Etherscan API key",
      description: "Calls the block explorer at its owner's quota.",
      docs: "Etherscan: Getting an API key",
      severity: "low",
      regex: assignment({ names: ["etherscan", "bscscan", "polygonscan"], value: "[A-Z0-9]{34}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the API Keys dashboard.",
      examples: () => {
        const value = sample("upperDigits", 34);
        return {
          positive: exampleLines("ETHERSCAN_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ETHERSCAN_API_KEY=${value}${value}`,
            `ETHERSCAN_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

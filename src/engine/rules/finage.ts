/** Finage API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const finage: VendorRules = {
  vendor: "Finage",
  rules: [
    {
      id: "finage-api-key",
      name: "Finage API key",
      description: "Reads market data at its owner's quota.",
      docs: "Finage: API documentation",
      severity: "low",
      regex: "(?<![A-Za-z0-9])(API_KEY[0-9A-Z]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 7,
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `API_KEY${sample("upperDigits", 32)}`;
        return {
          positive: exampleLines("FINAGE_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

/** Databento API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const databento: VendorRules = {
  vendor: "Databento",
  rules: [
    {
      id: "databento-api-key",
      name: "Databento API key",
      description: "Reads market data at its owner's cost.",
      docs: "Databento: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(db-[A-Za-z0-9]{29})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      publicPrefix: 3,
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `db-${sample("alnum", 29)}`;
        return {
          positive: exampleLines("DATABENTO_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

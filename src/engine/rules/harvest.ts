/** Harvest API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const harvest: VendorRules = {
  vendor: "Harvest",
  rules: [
    {
      id: "harvest-api-token",
      name: "Harvest API token",
      description: "Reads and changes a company's time entries and invoices.",
      docs: "Harvest: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])([0-9]{4,9}\\.pt\\.[A-Za-z0-9_-]{80,96})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `${sample("digits", 7)}.pt.${sample("alnum", 86)}`;
        return {
          positive: exampleLines("HARVEST_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

/** Tableau API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tableau: VendorRules = {
  vendor: "Tableau",
  rules: [
    {
      id: "tableau-api-token",
      name: "Tableau API token",
      description: "Reads and changes a site's data and dashboards.",
      docs: "Tableau: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])([A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      tags: ["analytics"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `${sample("alnum", 22)}==:${sample("alnum", 32)}`;
        return {
          positive: exampleLines("TABLEAU_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

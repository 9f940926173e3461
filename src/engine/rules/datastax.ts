/** DataStax Astra API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const datastax: VendorRules = {
  vendor: "DataStax Astra",
  rules: [
    {
      id: "datastax-api-token",
      name: "DataStax Astra API token",
      description: "Reads and changes an organisation's databases.",
      docs: "DataStax Astra: API documentation",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(AstraCS:[A-Za-z0-9]{24}:[a-f0-9]{64})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 8,
      tags: ["database"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `AstraCS:${sample("alnum", 24)}:${sample("hex", 64)}`;
        return {
          positive: exampleLines("DATASTAX_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

/** TeamCity API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const teamcity: VendorRules = {
  vendor: "TeamCity",
  rules: [
    {
      id: "teamcity-api-token",
      name: "TeamCity API token",
      description: "Starts builds and changes projects as its owner.",
      docs: "TeamCity: API documentation",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(eyJ0eXAiOiAiVENWMiJ9\\.[A-Za-z0-9_-]{36}\\.[A-Za-z0-9_-]{48})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 21,
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `eyJ0eXAiOiAiVENWMiJ9.${sample("alnum", 36)}.${sample("alnum", 48)}`;
        return {
          positive: exampleLines("TEAMCITY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

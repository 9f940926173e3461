/** Teamwork API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const teamwork: VendorRules = {
  vendor: "Teamwork",
  rules: [
    {
      id: "teamwork-api-key",
      name: "Teamwork API key",
      description: "Reads and changes a company's projects, tickets and customers.",
      docs: "Teamwork: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(tkn\\.v1_[0-9A-Za-z+/_-]{60,106}={0,2})(?![A-Za-z0-9_+/=-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 7,
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `tkn.v1_${sample("alnum", 71)}`;
        return {
          positive: exampleLines("TEAMWORK_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    {
      id: "teamwork-api-key-v2",
      name: "Teamwork API key",
      description: "Reads and changes a company's projects, tickets and customers.",
      docs: "Teamwork: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(twp_[A-Za-z0-9_-]{20,40})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `twp_${sample("alnum", 22)}`;
        return {
          positive: exampleLines("TEAMWORK_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

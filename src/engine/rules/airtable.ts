/** Airtable's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const airtable: VendorRules = {
  vendor: "Airtable",
  rules: [
    {
      id: "airtable-personal-access-token",
      name: "Airtable personal access token",
      description: "Reads and writes bases within its scopes.",
      docs: "Airtable: Personal access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 3,
      tags: ["data"],
      revoke: "Delete the token at airtable.com/create/tokens.",
      examples: () => {
        const token = `pat${sample("alnum", 14)}.${sample("hex", 64)}`;
        return {
          positive: exampleLines("AIRTABLE_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** GitBook tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const gitbook: VendorRules = {
  vendor: "GitBook",
  rules: [
    {
      id: "gitbook-api-token",
      name: "GitBook API token",
      description: "Reads and writes the spaces of its owner.",
      docs: "GitBook API: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(gb_api_[A-Za-z0-9]{30,60})(?![A-Za-z0-9])",
      gates: { entropy: 4.3 },
      base: 5,
      publicPrefix: 7,
      tags: ["documentation"],
      revoke: "Delete the token under Developer settings.",
      examples: () => {
        const value = `gb_${"api_"}${sample("alnum", 40)}`;
        return {
          positive: [
            ...exampleLines("GITBOOK_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 30), `a${value}`],
        };
      },
    },
  ],
};

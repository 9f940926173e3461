/** UpCloud's API tokens. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const upcloud: VendorRules = {
  vendor: "UpCloud",
  rules: [
    {
      id: "upcloud-api-token",
      name: "UpCloud API token",
      description: "Manages servers and storage as its owner.",
      docs: "UpCloud Docs: API tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(ucat_[A-Z0-9]{26,42})(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Delete the token under Account, API tokens.",
      examples: () => {
        const value = `ucat_${sample("base32", 26)}`;
        return {
          positive: [...exampleLines("UPCLOUD_TOKEN", value), `Authorization: Bearer ${value}\n`],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 5)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};

/** MaxMind's licence keys: known by their ending. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const maxmindLicense: VendorRules = {
  vendor: "MaxMind",
  rules: [
    {
      id: "maxmind-license-key",
      name: "MaxMind licence key",
      description: "Downloads databases and calls web services of the account.",
      docs: "MaxMind Developer: License keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9_-])",
      anchors: ["_mmk"],
      base: 5,
      tags: ["data"],
      revoke: "Remove the key under Manage License Keys.",
      examples: () => {
        const token = `${sample("alnum", 6)}_${sample("alnum", 29)}_mmk`;
        return {
          positive: exampleLines("MAXMIND_LICENSE_KEY", token),
          negative: [`KEY=${token.slice(0, -1)}`, `KEY=${sample("alnum", 5)}_${sample("alnum", 29)}_mmk`],
        };
      },
    },
  ],
};

/** Honeycomb's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const honeycombKeys: VendorRules = {
  vendor: "Honeycomb",
  rules: [
    {
      id: "honeycomb-ingest-key",
      name: "Honeycomb ingest or management key",
      description: "Sends events, or manages a team's environments.",
      docs: "Honeycomb: API authentication",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])hc[a-z](?:ik|mk|lk)_[0-9a-z]{58}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 6,
      tags: ["monitoring"],
      revoke: "Delete the key under Environment or Team settings, API Keys.",
      examples: () => {
        const token = `hcaik_${sample("lowerDigits", 58)}`;
        return {
          positive: exampleLines("HONEYCOMB_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

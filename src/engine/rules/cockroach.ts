/** CockroachDB Cloud's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cockroach: VendorRules = {
  vendor: "Cockroach Labs",
  rules: [
    {
      id: "cockroach-cloud-api-key",
      name: "CockroachDB Cloud API key",
      description: "Manages clusters as its service account.",
      docs: "Cockroach Labs: Use the CockroachDB Cloud API",
      severity: "high",
      regex: "(?<![A-Za-z0-9])CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 6,
      tags: ["database"],
      revoke: "Delete the key under Access Management, API Access.",
      examples: () => {
        const token = `CCDB1_${sample("alnum", 22)}_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("COCKROACH_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Prefect's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const prefect: VendorRules = {
  vendor: "Prefect",
  rules: [
    {
      id: "prefect-api-key",
      name: "Prefect API key",
      description: "Runs flows as its owner or service account.",
      docs: "Prefect Docs: Manage API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      gates: { entropy: 3.3 },
      base: 5,
      publicPrefix: 4,
      tags: ["data"],
      revoke: "Delete the key under Profile, API keys.",
      examples: () => {
        const token = `pnu_${sample("alnum", 36)}`;
        return {
          positive: exampleLines("PREFECT_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Dynatrace tokens: a public part and a secret part. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const dynatrace: VendorRules = {
  vendor: "Dynatrace",
  rules: [
    {
      id: "dynatrace-token",
      name: "Dynatrace token",
      description: "Reads or changes a Dynatrace environment within its scopes.",
      docs: "Dynatrace API: Tokens and authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(dt0[a-z][0-9]{2}\\.[A-Z0-9]{8,24}\\.[A-Z0-9]{64})(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 6,
      tags: ["monitoring"],
      revoke: "Delete the token under Access tokens.",
      examples: () => {
        const value = [`dt0${"c01"}`, sample("upperDigits", 24), sample("upperDigits", 64)].join(".");
        return {
          positive: [...exampleLines("DYNATRACE_TOKEN", value)],
          negative: [value.slice(0, 31), value.toLowerCase()],
        };
      },
    },
  ],
};

/** SettleMint's access tokens: of people, applications and services. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const settlemint: VendorRules = {
  vendor: "SettleMint",
  rules: [
    {
      id: "settlemint-access-token",
      name: "SettleMint access token",
      description: "Manages blockchain networks and applications within its scope.",
      docs: "SettleMint Docs: Access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(sm_(?:pat|aat|sat)_[A-Za-z0-9]{16})(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 7,
      tags: ["blockchain"],
      revoke: "Delete the token under User settings or the application's settings.",
      examples: () => {
        const value = `sm_pat_${sample("alnum", 16)}`;
        return {
          positive: [...exampleLines("SETTLEMINT_ACCESS_TOKEN", value), `sm_aat_${sample("alnum", 16, 2)}`],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 7)}${"x".repeat(16)}`],
        };
      },
    },
  ],
};

/** Clojars' deploy tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const clojars: VendorRules = {
  vendor: "Clojars",
  rules: [
    {
      id: "clojars-deploy-token",
      name: "Clojars deploy token",
      description: "Publishes packages.",
      docs: "Clojars: Deploy tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])CLOJARS_[0-9a-f]{60}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 8,
      tags: ["packages"],
      revoke: "Disable the token under Deploy tokens.",
      examples: () => {
        const token = `CLOJARS_${sample("hex", 60)}`;
        return {
          positive: exampleLines("CLOJARS_PASSWORD", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Sourcegraph Cody API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sourcegraphCody: VendorRules = {
  vendor: "Sourcegraph Cody",
  rules: [
    {
      id: "sourcegraph-cody-api-token",
      name: "Sourcegraph Cody API token",
      description: "Calls Cody's models at an enterprise's cost.",
      docs: "Sourcegraph Cody: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(slk_[a-f0-9]{64})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `slk_${sample("hex", 64)}`;
        return {
          positive: exampleLines("SOURCEGRAPH_CODY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

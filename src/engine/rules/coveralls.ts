/** Coveralls repo token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const coveralls: VendorRules = {
  vendor: "Coveralls",
  rules: [
    {
      id: "coveralls-repo-token",
      name: "Coveralls repo token",
      description: "Uploads coverage reports for a repository.",
      docs: "Coveralls: API reference",
      severity: "low",
      regex: assignment({ names: ["coveralls"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the token in the repository's settings.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("COVERALLS_REPO_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `COVERALLS_REPO_TOKEN=${value}${value}`,
            `COVERALLS_REPO_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Code Climate reporter id: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const codeClimate: VendorRules = {
  vendor: "Code Climate",
  rules: [
    {
      id: "code-climate-reporter-id",
      name: "Code Climate reporter id",
      description: "Uploads coverage reports for a repository.",
      docs: "Code Climate: Finding your test coverage token",
      severity: "low",
      regex: assignment({
        names: ["codeclimate", "code_climate", "cc_test_reporter"],
        value: "[a-f0-9]{64}",
      }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the id in the repository's settings.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("CC_TEST_REPORTER_ID", value),
          negative: [
            `CHECKSUM=${value}`,
            `CC_TEST_REPORTER_ID=${value}${value}`,
            `CC_TEST_REPORTER_ID=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

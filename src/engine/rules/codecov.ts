/** Codecov upload token, Codecov API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const codecov: VendorRules = {
  vendor: "Codecov",
  rules: [
    {
      id: "codecov-upload-token",
      name: "Codecov upload token",
      description: "Uploads coverage reports for a repository.",
      docs: "Codecov: Adding the Codecov token",
      severity: "medium",
      regex: assignment({ names: ["codecov"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the token in the repository's Codecov settings.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("CODECOV_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `CODECOV_TOKEN=${value}${value}`,
            `CODECOV_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "codecov-api-token",
      name: "Codecov API token",
      description: "Reads coverage data through the Codecov API.",
      docs: "Codecov: Adding the Codecov token",
      severity: "medium",
      regex: assignment({ names: ["codecov"], value: "[a-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Revoke the token in the account's Access settings.",
      examples: () => {
        const value = sample("lowerDigits", 32);
        return {
          positive: exampleLines("CODECOV_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `CODECOV_API_TOKEN=${value}${value}`,
            `CODECOV_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** CircleCI API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const circleci: VendorRules = {
  vendor: "CircleCI",
  rules: [
    {
      id: "circleci-api-token",
      name: "CircleCI API token",
      description: "Triggers builds and reads projects and their settings.",
      docs: "CircleCI: Managing API tokens",
      severity: "high",
      regex: assignment({ names: ["circleci", "circle_ci", "circle_token"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "hex-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token under User Settings, Personal API Tokens.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("CIRCLECI_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `CIRCLECI_TOKEN=${value}${value}`,
            `CIRCLECI_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

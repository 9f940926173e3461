/** CircleCI's tokens: by the name they are assigned to, and the newer ones by their prefix. */
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
      validator: "named-secret",
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
    {
      id: "circleci-pat",
      name: "CircleCI personal API token",
      description: "Triggers builds and reads projects with its owner's rights.",
      docs: "CircleCI: Managing API tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 7,
      tags: ["ci"],
      revoke: "Delete the token under User Settings, Personal API Tokens.",
      examples: () => {
        const value = `CCI${"PAT_"}${sample("alnum", 22)}_${sample("hex", 40)}`;
        return {
          positive: [
            ...exampleLines("CIRCLE_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "circleci-project-token",
      name: "CircleCI project API token",
      description: "Reads or triggers the builds of one project.",
      docs: "CircleCI: Managing API tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(CCIPRJ_[A-Za-z0-9]{22}_[a-f0-9]{40})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 7,
      tags: ["ci"],
      revoke: "Delete the token under Project Settings, API Permissions.",
      examples: () => {
        const value = `CCI${"PRJ_"}${sample("alnum", 22)}_${sample("hex", 40)}`;
        return {
          positive: [
            ...exampleLines("CIRCLE_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};

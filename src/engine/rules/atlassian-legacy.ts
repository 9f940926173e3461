/** Atlassian legacy API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const atlassianLegacy: VendorRules = {
  vendor: "Atlassian",
  rules: [
    {
      id: "atlassian-legacy-api-token",
      name: "Atlassian legacy API token",
      description: "Signs in to Jira and Confluence as its owner; tokens made before 2022 have no prefix.",
      docs: "Atlassian: Manage API tokens",
      severity: "high",
      regex: assignment({
        names: ["atlassian", "jira", "confluence"],
        words: ["token", "key", "pass"],
        value: "[A-Za-z0-9]{24}",
      }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Revoke the token in the Atlassian account, Security, API tokens.",
      examples: () => {
        const value = sample("alnum", 24);
        return {
          positive: exampleLines("JIRA_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `JIRA_API_TOKEN=${value}${value}`,
            `JIRA_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

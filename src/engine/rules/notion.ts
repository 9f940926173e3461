/** Notion's integration tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const notion: VendorRules = {
  vendor: "Notion",
  rules: [
    {
      id: "notion-integration-token",
      name: "Notion integration token",
      description: "Reads and writes the pages shared with the integration.",
      docs: "Notion Developers: Authorization; changelog of token formats",
      severity: "high",
      regex: "(?<![A-Za-z0-9])ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["project-management"],
      revoke: "Refresh the secret on the integration's page.",
      examples: () => {
        const token = `ntn_${sample("digits", 11)}${sample("alnum", 35)}`;
        return {
          positive: exampleLines("NOTION_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "notion-legacy-token",
      name: "Notion legacy integration token",
      description: "Reads and writes the pages shared with the integration.",
      docs: "Notion Developers: Authorization",
      severity: "high",
      regex: "(?<![A-Za-z0-9])secret_[A-Za-z0-9]{43}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.8, digit: true },
      base: 4,
      publicPrefix: 7,
      tags: ["project-management"],
      revoke: "Refresh the secret on the integration's page.",
      examples: () => {
        const token = `secret_${sample("alnum", 43)}`;
        return {
          positive: exampleLines("NOTION_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Percy's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const percy: VendorRules = {
  vendor: "Percy",
  rules: [
    {
      id: "percy-project-token",
      name: "Percy project token",
      description: "Uploads builds of a project.",
      docs: "Percy Docs: Environment variables",
      severity: "low",
      regex: "(?<![A-Za-z0-9])(?:web|app|auto)_[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["ci"],
      revoke: "Regenerate the token under Project settings.",
      examples: () => {
        const token = `web_${sample("hex", 64)}`;
        return {
          positive: exampleLines("PERCY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

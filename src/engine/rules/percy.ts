/** Percy's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

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
    namedToken({
      id: "percy-unprefixed-token",
      name: "Percy project token without a prefix",
      description: "Uploads snapshots to a Percy project.",
      docs: "Percy: Environment variables",
      severity: "medium",
      names: ["percy"],
      value: hex(64),
      tags: ["developer-tools"],
      revoke: "Rotate the token in the project's settings.",
    }),
  ],
};

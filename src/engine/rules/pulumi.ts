/** Pulumi's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const pulumi: VendorRules = {
  vendor: "Pulumi",
  rules: [
    {
      id: "pulumi-access-token",
      name: "Pulumi access token",
      description: "Reads and changes stacks and their secrets.",
      docs: "Pulumi Docs: Access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])pul-[0-9a-f]{40}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete the token under Access Tokens.",
      examples: () => {
        const token = `pul-${sample("hex", 40)}`;
        return {
          positive: exampleLines("PULUMI_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

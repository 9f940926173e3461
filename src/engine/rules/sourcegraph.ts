/** Sourcegraph's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sourcegraph: VendorRules = {
  vendor: "Sourcegraph",
  rules: [
    {
      id: "sourcegraph-access-token",
      name: "Sourcegraph access token",
      description: "Reads code as its owner.",
      docs: "Sourcegraph Docs: Access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["code-hosting"],
      revoke: "Delete the token under Settings, Access tokens.",
      examples: () => {
        const token = `sgp_${sample("hex", 16)}_${sample("hex", 40)}`;
        return {
          positive: [...exampleLines("SRC_ACCESS_TOKEN", token), `sgp_${sample("hex", 40, 2)}`],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "sourcegraph-license-key",
      name: "Sourcegraph licence access token",
      description: "Calls Sourcegraph's services for a licence.",
      docs: "Sourcegraph Docs: Cody gateway",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])slk_[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["code-hosting"],
      revoke: "Ask Sourcegraph to renew the licence.",
      examples: () => {
        const token = `slk_${sample("hex", 64)}`;
        return {
          positive: exampleLines("SOURCEGRAPH_LICENSE_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

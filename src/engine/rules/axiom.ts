/** Axiom's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const axiom: VendorRules = {
  vendor: "Axiom",
  rules: [
    {
      id: "axiom-api-token",
      name: "Axiom API token",
      description: "Sends or reads events; `xapt-` acts as its owner.",
      docs: "Axiom Docs: Authenticate API requests with tokens",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])xa[ap]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the token under Settings, API tokens.",
      examples: () => {
        const token = `xaat-${sampleUuid()}`;
        return {
          positive: exampleLines("AXIOM_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Scaleway's access keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const scalewayAccess: VendorRules = {
  vendor: "Scaleway",
  rules: [
    {
      id: "scaleway-access-key",
      name: "Scaleway access key",
      description: "Names an API key; its secret is a UUID beside it.",
      docs: "Scaleway: API keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])SCW[A-Z0-9]{17}(?![A-Za-z0-9])",
      gates: { entropy: 2.8 },
      base: 3,
      publicPrefix: 3,
      tags: ["cloud"],
      revoke: "Delete the key under IAM, API keys.",
      examples: () => {
        const token = `SCW${sample("upperDigits", 17)}`;
        return {
          positive: exampleLines("SCW_ACCESS_KEY", token),
          negative: [`KEY=${token.slice(0, -1)}`, `KEY=${token}A`, `SCW_DEFAULT_PROJECTID`],
        };
      },
    },
  ],
};

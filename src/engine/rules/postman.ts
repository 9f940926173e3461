/** Postman's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const postman: VendorRules = {
  vendor: "Postman",
  rules: [
    {
      id: "postman-api-key",
      name: "Postman API key",
      description: "Reads and changes collections and environments as its owner.",
      docs: "Postman Learning Center: Generate and manage API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["api-tools"],
      revoke: "Delete the key under Settings, API keys.",
      examples: () => {
        const token = `PMAK-${sample("hex", 24)}-${sample("hex", 34)}`;
        return {
          positive: exampleLines("POSTMAN_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "postman-collection-access-token",
      name: "Postman collection access token",
      description: "Reads one collection.",
      docs: "Postman Learning Center: Share collections",
      severity: "low",
      regex: "(?<![A-Za-z0-9])PMAT-[A-Z0-9]{26}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["api-tools"],
      revoke: "Revoke the token under Settings, Collection access keys.",
      examples: () => {
        const token = `PMAT-${sample("upperDigits", 26)}`;
        return {
          positive: exampleLines("POSTMAN_COLLECTION_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

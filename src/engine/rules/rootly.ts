/** Rootly's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const rootly: VendorRules = {
  vendor: "Rootly",
  rules: [
    {
      id: "rootly-api-key",
      name: "Rootly API key",
      description: "Reads and changes incidents.",
      docs: "Rootly Docs: API",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])rootly_[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 7,
      tags: ["monitoring"],
      revoke: "Delete the key under Organization settings, API Keys.",
      examples: () => {
        const token = `rootly_${sample("hex", 64)}`;
        return {
          positive: exampleLines("ROOTLY_API_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Elastic Cloud's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const elasticCloud: VendorRules = {
  vendor: "Elastic",
  rules: [
    {
      id: "elastic-cloud-api-key",
      name: "Elastic Cloud API key",
      description: "Manages deployments, or reads and writes indices.",
      docs: "Elastic Docs: Elastic Cloud API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])essu_[A-Za-z0-9]{60,200}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["data"],
      revoke: "Revoke the key under Organization, API keys.",
      examples: () => {
        const token = `essu_${sample("alnum", 80)}`;
        return {
          positive: exampleLines("EC_API_KEY", token),
          negative: [`TOKEN=essu_${sample("alnum", 59)}`, `TOKEN=essu_${sample("alnum", 201)}`],
        };
      },
    },
  ],
};

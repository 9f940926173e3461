/** Confluent Cloud's API secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const confluentCloud: VendorRules = {
  vendor: "Confluent",
  rules: [
    {
      id: "confluent-cloud-api-secret",
      name: "Confluent Cloud API secret",
      description: "Reads and writes topics as its account.",
      docs: "Confluent Cloud: API key format",
      severity: "high",
      regex: "(?<![A-Za-z0-9])cflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 4,
      tags: ["data"],
      revoke: "Delete the API key with `confluent api-key delete`.",
      examples: () => {
        const token = `cflt${sample("base64", 60)}`;
        return {
          positive: exampleLines("CCLOUD_API_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

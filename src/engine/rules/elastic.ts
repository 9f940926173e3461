/** Elastic API key, Elastic user password: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const elastic: VendorRules = {
  vendor: "Elastic",
  rules: [
    {
      id: "elastic-api-key",
      name: "Elastic API key",
      description: "Reads or changes an Elasticsearch cluster.",
      docs: "Elasticsearch: API keys",
      severity: "high",
      regex: assignment({
        names: ["elastic", "es_api_key", "kibana"],
        words: ["key", "token"],
        value: "[A-Za-z0-9]{58}",
        padding: "(?:==)?",
      }),
      gates: { entropy: 4.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Invalidate the key in Stack Management, API keys.",
      examples: () => {
        const value = sample("alnum", 58) + "==";
        return {
          positive: exampleLines("ELASTIC_API_KEY", value),
          negative: [`CHECKSUM=${value}`, `ELASTIC_API_KEY=${value.slice(0, 10)}`],
        };
      },
    },
    {
      id: "elastic-password",
      name: "Elastic user password",
      description: "Signs in as the superuser that Elasticsearch made at install time.",
      docs: "Elasticsearch: API keys",
      severity: "high",
      regex: assignment({ names: ["elastic"], words: ["pass"], value: "[A-Za-z0-9]{24}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset it with `elasticsearch-reset-password`.",
      examples: () => {
        const value = sample("alnum", 24);
        return {
          positive: exampleLines("ELASTIC_PASSWORD", value),
          negative: [
            `CHECKSUM=${value}`,
            `ELASTIC_PASSWORD=${value}${value}`,
            `ELASTIC_PASSWORD=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

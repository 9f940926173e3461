/** ClickHouse Cloud's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const clickhouse: VendorRules = {
  vendor: "ClickHouse",
  rules: [
    {
      id: "clickhouse-cloud-api-secret",
      name: "ClickHouse Cloud API key secret",
      description: "Manages an organisation's services.",
      docs: "ClickHouse Docs: Managing API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 4,
      publicPrefix: 4,
      tags: ["database"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `4b1d${sample("alnum", 38)}`;
        return {
          positive: exampleLines("CLICKHOUSE_KEY_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

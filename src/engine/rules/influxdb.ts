/** InfluxDB API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const influxdb: VendorRules = {
  vendor: "InfluxDB",
  rules: [
    {
      id: "influxdb-api-token",
      name: "InfluxDB API token",
      description: "Reads and writes the buckets of an organisation.",
      docs: "InfluxDB: Manage API tokens",
      severity: "high",
      regex: assignment({ names: ["influx"], value: "[A-Za-z0-9_-]{86}", padding: "==" }),
      gates: { entropy: 4.5, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Delete the token under Load Data, API Tokens.",
      examples: () => {
        const value = sample("base64url", 86) + "==";
        return {
          positive: exampleLines("INFLUXDB_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `INFLUXDB_TOKEN=${value}${value}`,
            `INFLUXDB_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

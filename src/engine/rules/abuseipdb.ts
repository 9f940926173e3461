/** AbuseIPDB API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const abuseipdb: VendorRules = {
  vendor: "AbuseIPDB",
  rules: [
    {
      id: "abuseipdb-api-key",
      name: "AbuseIPDB API key",
      description: "Checks and reports addresses as its owner.",
      docs: "AbuseIPDB: API documentation",
      severity: "low",
      regex: assignment({ names: ["abuseipdb", "abuse_ip_db"], value: "[a-f0-9]{80}" }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the key on the account's API tab.",
      examples: () => {
        const value = sample("hex", 80);
        return {
          positive: exampleLines("ABUSEIPDB_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ABUSEIPDB_API_KEY=${value}${value}`,
            `ABUSEIPDB_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

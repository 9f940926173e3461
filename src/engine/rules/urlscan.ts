/** urlscan.io API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const urlscan: VendorRules = {
  vendor: "urlscan.io",
  rules: [
    {
      id: "urlscan-api-key",
      name: "urlscan.io API key",
      description: "Submits and searches scans as its owner.",
      docs: "urlscan.io: API authentication",
      severity: "low",
      regex: assignment({ names: ["urlscan"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the profile settings.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("URLSCAN_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `URLSCAN_API_KEY=${value}${value}`,
            `URLSCAN_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

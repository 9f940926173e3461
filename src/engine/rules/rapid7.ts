/** Rapid7 API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const rapid7: VendorRules = {
  vendor: "Rapid7",
  rules: [
    {
      id: "rapid7-api-key",
      name: "Rapid7 API key",
      description: "Reads an organisation's Insight platform data.",
      docs: "Rapid7: Insight platform API",
      severity: "high",
      regex: assignment({ names: ["rapid7", "insightvm", "insight_api"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("RAPID7_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `RAPID7_API_KEY=${value}${value}`,
            `RAPID7_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Statuspage API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const statuspage: VendorRules = {
  vendor: "Statuspage",
  rules: [
    {
      id: "statuspage-api-key",
      name: "Statuspage API key",
      description: "Posts incidents to a status page.",
      docs: "Statuspage: API authentication",
      severity: "high",
      regex: assignment({ names: ["statuspage", "status_page"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key under API info.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("STATUSPAGE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `STATUSPAGE_API_KEY=${value}${value}`,
            `STATUSPAGE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

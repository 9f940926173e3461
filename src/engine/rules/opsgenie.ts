/** Opsgenie API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const opsgenie: VendorRules = {
  vendor: "Opsgenie",
  rules: [
    {
      id: "opsgenie-api-key",
      name: "Opsgenie API key",
      description: "Creates and closes alerts of an Opsgenie account.",
      docs: "Opsgenie: API key management",
      severity: "high",
      regex: assignment({ names: ["opsgenie", "ops_genie", "genie_key", "geniekey"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key under Settings, API key management.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("OPSGENIE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `OPSGENIE_API_KEY=${value}${value}`,
            `OPSGENIE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

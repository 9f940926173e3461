/** The Guardian API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const guardian: VendorRules = {
  vendor: "The Guardian",
  rules: [
    {
      id: "guardian-api-key",
      name: "The Guardian API key",
      description: "Reads articles at its owner's quota.",
      docs: "The Guardian Open Platform: Access",
      severity: "low",
      regex: assignment({ names: ["guardian"], words: ["key", "token", "secret", "apis"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Ask for a new key.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("GUARDIAN_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `GUARDIAN_API_KEY=${value}${value}`,
            `GUARDIAN_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Pinecone API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const pineconeLegacy: VendorRules = {
  vendor: "Pinecone",
  rules: [
    {
      id: "pinecone-legacy-api-key",
      name: "Pinecone API key",
      description: "Reads and changes the vectors of a project; keys made before 2024 are UUIDs.",
      docs: "Pinecone: Authentication",
      severity: "high",
      regex: assignment({ names: ["pinecone"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the project's API keys.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("PINECONE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `PINECONE_API_KEY=${value}${value}`,
            `PINECONE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

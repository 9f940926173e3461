/** Confluent API secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const confluent: VendorRules = {
  vendor: "Confluent",
  rules: [
    {
      id: "confluent-api-secret",
      name: "Confluent API secret",
      description: "Reads and writes topics of a Confluent cluster.",
      docs: "Confluent Cloud: API keys",
      severity: "critical",
      regex: assignment({ names: ["confluent"], words: ["secret"], value: "[A-Za-z0-9+/]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      revoke: "Delete the API key in the Confluent console.",
      examples: () => {
        const value = sample("base64", 64);
        return {
          positive: exampleLines("CONFLUENT_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `CONFLUENT_API_SECRET=${value}${value}`,
            `CONFLUENT_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

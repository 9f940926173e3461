/** SparkPost API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sparkpost: VendorRules = {
  vendor: "SparkPost",
  rules: [
    {
      id: "sparkpost-api-key",
      name: "SparkPost API key",
      description: "Sends mail from a SparkPost account.",
      docs: "SparkPost: API keys",
      severity: "high",
      regex: assignment({ names: ["sparkpost", "spark_post"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key under Configuration, API Keys.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("SPARKPOST_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SPARKPOST_API_KEY=${value}${value}`,
            `SPARKPOST_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

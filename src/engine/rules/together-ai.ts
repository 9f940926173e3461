/** Together API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const togetherAi: VendorRules = {
  vendor: "Together AI",
  rules: [
    {
      id: "together-ai-api-key",
      name: "Together API key",
      description: "Runs models at its owner's cost.",
      docs: "Together AI: API keys",
      severity: "high",
      regex: assignment({ names: ["together"], words: ["key", "token"], value: "[a-f0-9]{64}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the key in the account's settings.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("TOGETHER_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `TOGETHER_API_KEY=${value}${value}`,
            `TOGETHER_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

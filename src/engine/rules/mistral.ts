/** Mistral API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mistral: VendorRules = {
  vendor: "Mistral AI",
  rules: [
    {
      id: "mistral-api-key",
      name: "Mistral API key",
      description: "Runs Mistral models at its owner's cost.",
      docs: "Mistral AI: API keys",
      severity: "high",
      regex: assignment({ names: ["mistral"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the Mistral console.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("MISTRAL_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MISTRAL_API_KEY=${value}${value}`,
            `MISTRAL_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

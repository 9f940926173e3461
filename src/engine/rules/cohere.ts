/** Cohere API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cohere: VendorRules = {
  vendor: "Cohere",
  rules: [
    {
      id: "cohere-api-key",
      name: "Cohere API key",
      description: "Runs Cohere models at its owner's cost.",
      docs: "Cohere: API keys",
      severity: "high",
      regex: assignment({ names: ["cohere", "co_api_key"], value: "[A-Za-z0-9]{40}" }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key in the Cohere dashboard.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: exampleLines("COHERE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `COHERE_API_KEY=${value}${value}`,
            `COHERE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

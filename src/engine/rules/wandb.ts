/** Weights & Biases API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const wandb: VendorRules = {
  vendor: "Weights & Biases",
  rules: [
    {
      id: "wandb-api-key",
      name: "Weights & Biases API key",
      description: "Reads and writes runs and artifacts of an account.",
      docs: "Weights & Biases: API keys",
      severity: "high",
      regex: assignment({ names: ["wandb", "weights_and_biases"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key under User Settings.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("WANDB_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `WANDB_API_KEY=${value}${value}`,
            `WANDB_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

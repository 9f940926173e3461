/** Weights & Biases' longer keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const wandbV1: VendorRules = {
  vendor: "Weights & Biases",
  rules: [
    {
      id: "wandb-v1-api-key",
      name: "Weights & Biases API key",
      description: "Reads and writes runs as its owner.",
      docs: "W&B Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])wandb_v1_[A-Za-z0-9_-]{70,85}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 9,
      tags: ["ai"],
      revoke: "Delete the key under User settings.",
      examples: () => {
        const token = `wandb_v1_${sample("base64url", 77)}`;
        return {
          positive: exampleLines("WANDB_API_KEY", token),
          negative: [
            `TOKEN=wandb_v1_${sample("base64url", 69)}`,
            `TOKEN=wandb_v1_${sample("base64url", 86)}`,
          ],
        };
      },
    },
  ],
};

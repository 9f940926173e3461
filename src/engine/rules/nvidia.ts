/** NVIDIA's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const nvidia: VendorRules = {
  vendor: "NVIDIA",
  rules: [
    {
      id: "nvidia-api-key",
      name: "NVIDIA API key",
      description: "Calls models and pulls from NGC.",
      docs: "NVIDIA NGC User Guide: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])nvapi-[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["ai"],
      revoke: "Delete the key under NGC, API Keys.",
      examples: () => {
        const token = `nvapi-${sample("base64url", 64)}`;
        return {
          positive: exampleLines("NVIDIA_API_KEY", token),
          negative: [`TOKEN=nvapi-${sample("base64url", 59)}`, `TOKEN=nvapi-${sample("base64url", 71)}`],
        };
      },
    },
  ],
};

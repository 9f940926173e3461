/** RunPod's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const runpod: VendorRules = {
  vendor: "RunPod",
  rules: [
    {
      id: "runpod-api-key",
      name: "RunPod API key",
      description: "Runs machines at the account's expense.",
      docs: "RunPod Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])rpa_[A-Za-z0-9]{40,52}(?![A-Za-z0-9])",
      base: 4,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key under Settings, API Keys.",
      examples: () => {
        const token = `rpa_${sample("alnum", 46)}`;
        return {
          positive: exampleLines("RUNPOD_API_KEY", token),
          negative: [`TOKEN=rpa_${sample("alnum", 39)}`, `TOKEN=rpa_${sample("alnum", 53)}`],
        };
      },
    },
  ],
};

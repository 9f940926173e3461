/** n8n's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const n8n: VendorRules = {
  vendor: "n8n",
  rules: [
    markedToken({
      id: "n8n-api-key",
      name: "n8n API key",
      description: "Changes and runs an instance's workflows.",
      docs: "n8n: API authentication",
      severity: "high",
      value: "n8n_api_[a-f0-9]{40,120}",
      sample: () => `n8n_api_${sample("hex", 80)}`,
      variable: "N8N_API_KEY",
      publicPrefix: 8,
      tags: ["automation"],
      revoke: "Delete the key under Settings, n8n API.",
    }),
  ],
};

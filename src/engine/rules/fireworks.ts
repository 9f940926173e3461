/** Fireworks AI's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const fireworks: VendorRules = {
  vendor: "Fireworks AI",
  rules: [
    {
      id: "fireworks-api-key",
      name: "Fireworks API key",
      description: "Calls models at the account's expense.",
      docs: "Fireworks AI Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9_])fw_[A-Za-z0-9]{22,24}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.2 },
      base: 3,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key under Settings, API Keys.",
      examples: () => {
        const token = `fw_${sample("alnum", 24)}`;
        return {
          positive: exampleLines("FIREWORKS_API_KEY", token),
          negative: [`TOKEN=fw_${sample("alnum", 21)}`, `TOKEN=fw_${sample("alnum", 25)}`],
        };
      },
    },
  ],
};

/** ElevenLabs' API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const elevenlabsApi: VendorRules = {
  vendor: "ElevenLabs",
  rules: [
    {
      id: "elevenlabs-api-key",
      name: "ElevenLabs API key",
      description: "Makes speech at the account's expense.",
      docs: "ElevenLabs: API authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk_[0-9a-f]{48}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key under Developers, API Keys.",
      examples: () => {
        const token = `sk_${sample("hex", 48)}`;
        return {
          positive: exampleLines("ELEVENLABS_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

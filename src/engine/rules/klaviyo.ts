/** Klaviyo's private keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const klaviyo: VendorRules = {
  vendor: "Klaviyo",
  rules: [
    {
      id: "klaviyo-private-key",
      name: "Klaviyo private API key",
      description: "Reads profiles and sends campaigns.",
      docs: "Klaviyo Developers: Authenticate API requests",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pk_[0-9a-f]{34}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 3,
      tags: ["mail"],
      revoke: "Delete the key under Settings, API keys.",
      examples: () => {
        const token = `pk_${sample("hex", 34)}`;
        return {
          positive: exampleLines("KLAVIYO_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

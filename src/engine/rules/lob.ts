/** Lob's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const lob: VendorRules = {
  vendor: "Lob",
  rules: [
    {
      id: "lob-api-key",
      name: "Lob API key",
      description: "Sends letters and cheques.",
      docs: "Lob Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(?:live|test)_[0-9a-f]{35}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 5,
      tags: ["mail"],
      revoke: "Regenerate the key under Settings, API Keys.",
      examples: () => {
        const token = `live_${sample("hex", 35)}`;
        return {
          positive: exampleLines("LOB_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

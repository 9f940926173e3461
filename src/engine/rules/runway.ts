/** Runway API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const runway: VendorRules = {
  vendor: "Runway",
  rules: [
    {
      id: "runway-api-key",
      name: "Runway API key",
      description: "Makes videos at its owner's cost.",
      docs: "Runway: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(key_[a-f0-9]{128})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `key_${sample("hex", 128)}`;
        return {
          positive: exampleLines("RUNWAY_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};

/** Lichess' tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const lichess: VendorRules = {
  vendor: "Lichess",
  rules: [
    {
      id: "lichess-personal-token",
      name: "Lichess personal API token",
      description: "Acts as its owner within its scopes.",
      docs: "Lichess: API authentication",
      severity: "low",
      regex: "(?<![A-Za-z0-9])li[po]_[A-Za-z0-9]{20}(?![A-Za-z0-9])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["games"],
      revoke: "Revoke the token under Preferences, API access tokens.",
      examples: () => {
        const token = `lip_${sample("alnum", 20)}`;
        return {
          positive: exampleLines("LICHESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

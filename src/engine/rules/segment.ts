/** Segment's public API tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const segment: VendorRules = {
  vendor: "Segment",
  rules: [
    {
      id: "segment-public-api-token",
      name: "Segment Public API token",
      description: "Manages a workspace's sources and destinations.",
      docs: "Segment Docs: Public API",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9])",
      gates: { entropy: 4.2 },
      base: 5,
      publicPrefix: 4,
      tags: ["data"],
      revoke: "Revoke the token under Access Management, Tokens.",
      examples: () => {
        const token = `sgp_${sample("alnum", 64)}`;
        return {
          positive: exampleLines("SEGMENT_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Segment's public API tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const segment: VendorRules = {
  vendor: "Segment",
  rules: [
    {
      id: "segment-public-api-token",
      name: "Segment Public API token",
      description: "Manages a workspace's sources and destinations.",
      docs: "Segment Docs: Public API",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sgp_[A-Za-z0-9]{64,96}(?![A-Za-z0-9])",
      gates: { entropy: 4.2 },
      base: 5,
      publicPrefix: 4,
      tags: ["data"],
      revoke: "Revoke the token under Access Management, Tokens.",
      examples: () => {
        const token = `sgp_${sample("alnum", 64)}`;
        return {
          positive: exampleLines("SEGMENT_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "segment-named-access-token",
      name: "Segment access token",
      description: "Changes a workspace's sources and destinations.",
      docs: "Segment: Public API",
      severity: "high",
      names: ["segment"],
      value: spelled(
        "[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}",
        () => `${sample("base64url", 43)}.${sample("base64url", 43, 2)}`,
      ),
      tags: ["analytics"],
      revoke: "Revoke the token in the workspace's access management.",
    }),
  ],
};

/** Tinybird's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const tinybird: VendorRules = {
  vendor: "Tinybird",
  rules: [
    markedToken({
      id: "tinybird-token",
      name: "Tinybird token",
      description: "Reads or changes a workspace's data within its scopes.",
      docs: "Tinybird: Tokens",
      severity: "high",
      value: "p\\.eyJ1Ijo[A-Za-z0-9_-]{60,300}\\.[A-Za-z0-9_-]{43}",
      sample: () => `p.eyJ1Ijo${sample("base64url", 100)}.${sample("base64url", 43, 2)}`,
      variable: "TB_TOKEN",
      publicPrefix: 2,
      tags: ["database"],
      revoke: "Refresh the token in the workspace.",
    }),
  ],
};

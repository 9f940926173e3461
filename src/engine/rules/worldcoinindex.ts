/** WorldCoinIndex API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const worldcoinindex: VendorRules = {
  vendor: "WorldCoinIndex",
  rules: [
    namedToken({
      id: "worldcoinindex-api-key",
      name: "WorldCoinIndex API key",
      description: "Reads market data at its owner's quota.",
      docs: "WorldCoinIndex: API documentation",
      severity: "low",
      names: ["worldcoinindex", "world_coin_index"],
      value: base64url(35),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

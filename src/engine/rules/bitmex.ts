/** BitMEX API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const bitmex: VendorRules = {
  vendor: "BitMEX",
  rules: [
    namedToken({
      id: "bitmex-api-secret",
      name: "BitMEX API secret",
      description: "Trades as its owner, with the key's id.",
      docs: "BitMEX: API documentation",
      severity: "critical",
      names: ["bitmex"],
      value: base64url(48),
      tags: ["crypto"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};

/** FXMarketAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const fxmarket: VendorRules = {
  vendor: "FXMarketAPI",
  rules: [
    namedToken({
      id: "fxmarket-api-key",
      name: "FXMarketAPI API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "FXMarketAPI: API documentation",
      severity: "low",
      names: ["fxmarket", "fx_market"],
      value: base64url(20),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

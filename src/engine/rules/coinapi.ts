/** CoinAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const coinapi: VendorRules = {
  vendor: "CoinAPI",
  rules: [
    namedToken({
      id: "coinapi-api-key",
      name: "CoinAPI API key",
      description: "Reads market data at its owner's quota.",
      docs: "CoinAPI: API documentation",
      severity: "medium",
      names: ["coinapi", "coin_api"],
      value: uuid(),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

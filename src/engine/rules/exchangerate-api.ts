/** ExchangeRate-API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const exchangerateApi: VendorRules = {
  vendor: "ExchangeRate-API",
  rules: [
    namedToken({
      id: "exchangerate-api-api-key",
      name: "ExchangeRate-API API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "ExchangeRate-API: API documentation",
      severity: "low",
      names: ["exchangerate", "exchange_rate"],
      value: hex(24),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** CurrencyScoop API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const currencyscoop: VendorRules = {
  vendor: "CurrencyScoop",
  rules: [
    namedToken({
      id: "currencyscoop-api-key",
      name: "CurrencyScoop API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "CurrencyScoop: API documentation",
      severity: "low",
      names: ["currencyscoop", "currencybeacon", "currency_beacon"],
      value: either(hex(32), alnum(32)),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

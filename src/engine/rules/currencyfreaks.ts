/** CurrencyFreaks API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const currencyfreaks: VendorRules = {
  vendor: "CurrencyFreaks",
  rules: [
    namedToken({
      id: "currencyfreaks-api-key",
      name: "CurrencyFreaks API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "CurrencyFreaks: API documentation",
      severity: "low",
      names: ["currencyfreaks"],
      value: hex(32),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

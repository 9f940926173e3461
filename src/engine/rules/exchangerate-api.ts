/** ExchangeRate-API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
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
    {
      id: "exchangerate-api-url",
      name: "ExchangeRate-API URL",
      description: "Reads rates at its owner's quota.",
      docs: "ExchangeRate-API: Standard requests",
      severity: "low",
      regex: "(?i:exchangerate-api)\\.com/v6/([0-9a-f]{24})(?![A-Za-z0-9])",
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 4,
      tags: ["finance"],
      revoke: "Replace the key in the account's settings.",
      examples: () => {
        const value = sample("hex", 24);
        return {
          positive: [
            `https://v6.exchangerate-api.com/v6/${value}/latest/USD`,
            `url: "https://v6.exchangerate-api.com/v6/${value}"`,
          ],
          negative: [
            `https://v6.exchangerate-api.com/v6/YOUR-API-KEY/latest`,
            `https://v6.exchangerate-api.com/v5/${value}`,
          ],
        };
      },
    },
  ],
};

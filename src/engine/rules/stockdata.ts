/** StockData API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const stockdata: VendorRules = {
  vendor: "StockData",
  rules: [
    namedToken({
      id: "stockdata-api-token",
      name: "StockData API token",
      description: "Reads market data at its owner's quota.",
      docs: "StockData: API documentation",
      severity: "low",
      names: ["stockdata", "stock_data"],
      value: alnum(40),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

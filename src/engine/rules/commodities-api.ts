/** Commodities-API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const commoditiesApi: VendorRules = {
  vendor: "Commodities-API",
  rules: [
    namedToken({
      id: "commodities-api-api-key",
      name: "Commodities-API API key",
      description: "Reads commodity prices at its owner's quota.",
      docs: "Commodities-API: API documentation",
      severity: "low",
      names: ["commodities", "commodities_api"],
      value: alnum(60),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** Tradier API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const tradier: VendorRules = {
  vendor: "Tradier",
  rules: [
    namedToken({
      id: "tradier-api-token",
      name: "Tradier API token",
      description: "Trades as its owner.",
      docs: "Tradier: API documentation",
      severity: "critical",
      names: ["tradier"],
      value: alnum(28),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** Tiingo API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const tiingo: VendorRules = {
  vendor: "Tiingo",
  rules: [
    namedToken({
      id: "tiingo-api-token",
      name: "Tiingo API token",
      description: "Reads market data at its owner's quota.",
      docs: "Tiingo: API documentation",
      severity: "low",
      names: ["tiingo"],
      value: hex(40),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

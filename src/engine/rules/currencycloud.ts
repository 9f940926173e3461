/** Currencycloud API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const currencycloud: VendorRules = {
  vendor: "Currencycloud",
  rules: [
    namedToken({
      id: "currencycloud-api-key",
      name: "Currencycloud API key",
      description: "Moves money and reads accounts of a company.",
      docs: "Currencycloud: API documentation",
      severity: "critical",
      names: ["currencycloud", "currency_cloud"],
      value: hex(64),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

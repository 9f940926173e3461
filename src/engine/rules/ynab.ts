/** YNAB API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const ynab: VendorRules = {
  vendor: "YNAB",
  rules: [
    namedToken({
      id: "ynab-api-token",
      name: "YNAB API token",
      description: "Reads and changes its owner's budget.",
      docs: "YNAB: API documentation",
      severity: "high",
      names: ["youneedabudget", "ynab"],
      value: base64url(43),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

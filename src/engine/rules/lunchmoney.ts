/** Lunch Money API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const lunchmoney: VendorRules = {
  vendor: "Lunch Money",
  rules: [
    namedToken({
      id: "lunchmoney-api-token",
      name: "Lunch Money API token",
      description: "Reads and changes its owner's finances.",
      docs: "Lunch Money: API documentation",
      severity: "high",
      names: ["lunchmoney", "lunch_money"],
      value: hex(50),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** Freshworks CRM API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const freshworks: VendorRules = {
  vendor: "Freshworks CRM",
  rules: [
    namedToken({
      id: "freshworks-api-token",
      name: "Freshworks CRM API token",
      description: "Reads and changes a company's customers.",
      docs: "Freshworks CRM: API documentation",
      severity: "high",
      names: ["myfreshworks", "freshworks", "freshsales"],
      value: base64url(22),
      tags: ["crm"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** Less Annoying CRM API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const lessannoyingcrm: VendorRules = {
  vendor: "Less Annoying CRM",
  rules: [
    namedToken({
      id: "lessannoyingcrm-api-token",
      name: "Less Annoying CRM API token",
      description: "Reads and changes a company's contacts.",
      docs: "Less Annoying CRM: API documentation",
      severity: "medium",
      names: ["lessannoyingcrm", "less_annoying", "lacrm"],
      value: either(base64url(57), opaque(40, 80)),
      tags: ["crm"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** Prospect CRM API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const prospectCrm: VendorRules = {
  vendor: "Prospect CRM",
  rules: [
    namedToken({
      id: "prospect-crm-api-token",
      name: "Prospect CRM API token",
      description: "Reads and changes a company's customers.",
      docs: "Prospect CRM: API documentation",
      severity: "high",
      names: ["prospectcrm", "prospect_crm"],
      value: either(uuid(), hex(32)),
      tags: ["crm"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** Revamp CRM API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const revampCrm: VendorRules = {
  vendor: "Revamp CRM",
  rules: [
    namedToken({
      id: "revamp-crm-api-key",
      name: "Revamp CRM API key",
      description: "Reads and changes a shop's customers.",
      docs: "Revamp CRM: API documentation",
      severity: "high",
      names: ["revampcrm", "revamp_crm"],
      value: alnum(40),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

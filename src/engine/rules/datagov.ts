/** data.gov API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const datagov: VendorRules = {
  vendor: "data.gov",
  rules: [
    namedToken({
      id: "datagov-api-key",
      name: "data.gov API key",
      description: "Calls the United States government's APIs at its owner's quota.",
      docs: "data.gov: API documentation",
      severity: "low",
      names: ["datagov", "data_gov", "api_data_gov", "congress_gov", "regulations_gov"],
      value: alnum(40),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

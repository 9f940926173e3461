/** CompanyHub API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const companyhub: VendorRules = {
  vendor: "CompanyHub",
  rules: [
    namedToken({
      id: "companyhub-api-key",
      name: "CompanyHub API key",
      description: "Reads and changes a company's sales data.",
      docs: "CompanyHub: API documentation",
      severity: "medium",
      names: ["companyhub"],
      value: alnum(20),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

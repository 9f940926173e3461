/** Convier API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const convier: VendorRules = {
  vendor: "Convier",
  rules: [
    namedToken({
      id: "convier-api-token",
      name: "Convier API token",
      description: "Reads and changes a company's records.",
      docs: "Convier: API documentation",
      severity: "medium",
      names: ["convier"],
      value: alnum(40),
      tags: ["crm"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

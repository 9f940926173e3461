/** SalesCookie API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const salescookie: VendorRules = {
  vendor: "SalesCookie",
  rules: [
    namedToken({
      id: "salescookie-api-key",
      name: "SalesCookie API key",
      description: "Reads and changes a company's commissions.",
      docs: "SalesCookie: API documentation",
      severity: "medium",
      names: ["salescookie", "sales_cookie"],
      value: alnum(32),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

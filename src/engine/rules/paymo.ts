/** Paymo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const paymo: VendorRules = {
  vendor: "Paymo",
  rules: [
    namedToken({
      id: "paymo-api-key",
      name: "Paymo API key",
      description: "Reads and changes a company's projects and invoices.",
      docs: "Paymo: API documentation",
      severity: "medium",
      names: ["paymoapp", "paymo"],
      value: alnum(44),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** Financial Modeling Prep API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const financialmodelingprep: VendorRules = {
  vendor: "Financial Modeling Prep",
  rules: [
    namedToken({
      id: "financialmodelingprep-api-key",
      name: "Financial Modeling Prep API key",
      description: "Reads financial data at its owner's quota.",
      docs: "Financial Modeling Prep: API documentation",
      severity: "low",
      names: ["financialmodelingprep", "financial_modeling_prep", "fmp_api", "fmp_key"],
      value: alnum(32),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** SelectPdf API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const selectpdf: VendorRules = {
  vendor: "SelectPdf",
  rules: [
    namedToken({
      id: "selectpdf-api-key",
      name: "SelectPdf API key",
      description: "Converts pages at its owner's quota.",
      docs: "SelectPdf: API documentation",
      severity: "low",
      names: ["selectpdf", "select_pdf"],
      value: uuid(),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

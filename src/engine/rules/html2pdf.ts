/** html2pdf.app API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const html2pdf: VendorRules = {
  vendor: "html2pdf.app",
  rules: [
    namedToken({
      id: "html2pdf-api-key",
      name: "html2pdf.app API key",
      description: "Converts pages at its owner's quota.",
      docs: "html2pdf.app: API documentation",
      severity: "low",
      names: ["html2pdf", "html_2_pdf", "html_to_pdf"],
      value: alnum(64),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

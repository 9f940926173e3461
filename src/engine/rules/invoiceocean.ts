/** InvoiceOcean API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const invoiceocean: VendorRules = {
  vendor: "InvoiceOcean",
  rules: [
    namedToken({
      id: "invoiceocean-api-token",
      name: "InvoiceOcean API token",
      description: "Reads and changes a company's invoices.",
      docs: "InvoiceOcean: API documentation",
      severity: "high",
      names: ["invoiceocean", "invoice_ocean"],
      value: base64url(20),
      tags: ["accounting"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

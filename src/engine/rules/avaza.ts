/** Avaza API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const avaza: VendorRules = {
  vendor: "Avaza",
  rules: [
    namedToken({
      id: "avaza-api-token",
      name: "Avaza API token",
      description: "Reads and changes a company's projects and invoices.",
      docs: "Avaza: API documentation",
      severity: "medium",
      names: ["avaza"],
      value: opaque(60, 90),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

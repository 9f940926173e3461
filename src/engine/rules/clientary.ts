/** Clientary API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const clientary: VendorRules = {
  vendor: "Clientary",
  rules: [
    namedToken({
      id: "clientary-api-token",
      name: "Clientary API token",
      description: "Reads and changes a company's clients and invoices.",
      docs: "Clientary: API documentation",
      severity: "medium",
      names: ["clientary", "ronin_app"],
      value: alnum(20),
      tags: ["accounting"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

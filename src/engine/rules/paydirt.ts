/** Paydirt API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const paydirt: VendorRules = {
  vendor: "Paydirt",
  rules: [
    namedToken({
      id: "paydirt-api-token",
      name: "Paydirt API token",
      description: "Reads and changes a company's invoices.",
      docs: "Paydirt: API documentation",
      severity: "medium",
      names: ["paydirtapp", "paydirt"],
      value: hex(32),
      tags: ["accounting"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

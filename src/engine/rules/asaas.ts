/** Asaas API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const asaas: VendorRules = {
  vendor: "Asaas",
  rules: [
    namedToken({
      id: "asaas-api-key",
      name: "Asaas API key",
      description: "Moves money and reads customers of an account.",
      docs: "Asaas: API documentation",
      severity: "critical",
      names: ["asaas"],
      bounded: true,
      value: opaque(40, 200),
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

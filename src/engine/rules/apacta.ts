/** Apacta API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const apacta: VendorRules = {
  vendor: "Apacta",
  rules: [
    namedToken({
      id: "apacta-api-key",
      name: "Apacta API key",
      description: "Reads and changes a company's projects and hours.",
      docs: "Apacta: API documentation",
      severity: "medium",
      names: ["apacta"],
      value: uuid(),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

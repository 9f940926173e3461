/** Cypress API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const cypress: VendorRules = {
  vendor: "Cypress",
  rules: [
    namedToken({
      id: "cypress-api-key",
      name: "Cypress API key",
      description: "Records test runs in a project.",
      docs: "Cypress: API documentation",
      severity: "medium",
      names: ["cypress"],
      value: uuid(),
      tags: ["ci"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

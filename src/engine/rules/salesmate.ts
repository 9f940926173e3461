/** Salesmate API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const salesmate: VendorRules = {
  vendor: "Salesmate",
  rules: [
    namedToken({
      id: "salesmate-api-key",
      name: "Salesmate API key",
      description: "Reads and changes a company's customers.",
      docs: "Salesmate: API documentation",
      severity: "high",
      names: ["salesmate"],
      value: uuid(),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** Cliengo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const cliengo: VendorRules = {
  vendor: "Cliengo",
  rules: [
    namedToken({
      id: "cliengo-api-key",
      name: "Cliengo API key",
      description: "Reads and changes a company's leads.",
      docs: "Cliengo: API documentation",
      severity: "medium",
      names: ["cliengo"],
      value: uuid(),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

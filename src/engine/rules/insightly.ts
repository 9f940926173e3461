/** Insightly API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const insightly: VendorRules = {
  vendor: "Insightly",
  rules: [
    namedToken({
      id: "insightly-api-key",
      name: "Insightly API key",
      description: "Reads and changes a company's customers.",
      docs: "Insightly: API documentation",
      severity: "high",
      names: ["insightly"],
      value: uuid(),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

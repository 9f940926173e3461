/** Tokeet API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const tokeet: VendorRules = {
  vendor: "Tokeet",
  rules: [
    namedToken({
      id: "tokeet-api-key",
      name: "Tokeet API key",
      description: "Reads and changes a company's bookings.",
      docs: "Tokeet: API documentation",
      severity: "high",
      names: ["tokeet"],
      value: uuid(),
      tags: ["travel"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

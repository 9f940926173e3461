/** Kylas API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const kylas: VendorRules = {
  vendor: "Kylas",
  rules: [
    namedToken({
      id: "kylas-api-key",
      name: "Kylas API key",
      description: "Reads and changes a company's sales data.",
      docs: "Kylas: API documentation",
      severity: "medium",
      names: ["kylas"],
      value: uuid(),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

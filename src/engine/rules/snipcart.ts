/** Snipcart API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const snipcart: VendorRules = {
  vendor: "Snipcart",
  rules: [
    namedToken({
      id: "snipcart-api-key",
      name: "Snipcart API key",
      description: "Reads and changes a shop's orders.",
      docs: "Snipcart: API documentation",
      severity: "high",
      names: ["snipcart"],
      value: base64url(75),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

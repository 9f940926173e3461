/** API2Cart API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const api2cart: VendorRules = {
  vendor: "API2Cart",
  rules: [
    namedToken({
      id: "api2cart-api-key",
      name: "API2Cart API key",
      description: "Reads and changes the online shops connected to an account.",
      docs: "API2Cart: API documentation",
      severity: "high",
      names: ["api2cart"],
      value: hex(32),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

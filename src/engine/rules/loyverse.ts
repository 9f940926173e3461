/** Loyverse API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const loyverse: VendorRules = {
  vendor: "Loyverse",
  rules: [
    namedToken({
      id: "loyverse-api-token",
      name: "Loyverse API token",
      description: "Reads and changes a shop's sales and stock.",
      docs: "Loyverse: API documentation",
      severity: "high",
      names: ["loyverse"],
      value: hex(32),
      tags: ["commerce"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

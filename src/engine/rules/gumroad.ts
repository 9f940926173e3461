/** Gumroad API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const gumroad: VendorRules = {
  vendor: "Gumroad",
  rules: [
    namedToken({
      id: "gumroad-api-token",
      name: "Gumroad API token",
      description: "Reads and changes a creator's sales.",
      docs: "Gumroad: API documentation",
      severity: "high",
      names: ["gumroad"],
      value: base64url(43),
      tags: ["commerce"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

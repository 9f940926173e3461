/** Vouchery API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, uuid } from "./token-shapes.ts";

export const vouchery: VendorRules = {
  vendor: "Vouchery",
  rules: [
    namedToken({
      id: "vouchery-api-token",
      name: "Vouchery API token",
      description: "Makes a shop's vouchers.",
      docs: "Vouchery: API documentation",
      severity: "medium",
      names: ["vouchery"],
      value: either(base64url(26), uuid()),
      tags: ["commerce"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

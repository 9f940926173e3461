/** BorgBase API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const borgbase: VendorRules = {
  vendor: "BorgBase",
  rules: [
    namedToken({
      id: "borgbase-api-token",
      name: "BorgBase API token",
      description: "Manages an account's backup repositories.",
      docs: "BorgBase: API documentation",
      severity: "high",
      names: ["borgbase"],
      value: base64url(148),
      tags: ["backup"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

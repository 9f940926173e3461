/** Infomaniak API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const infomaniak: VendorRules = {
  vendor: "Infomaniak",
  rules: [
    namedToken({
      id: "infomaniak-api-token",
      name: "Infomaniak API token",
      description: "Controls an account's products and domains.",
      docs: "Infomaniak: API documentation",
      severity: "critical",
      names: ["infomaniak"],
      value: base64url(86),
      tags: ["cloud"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

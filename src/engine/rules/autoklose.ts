/** Autoklose API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const autoklose: VendorRules = {
  vendor: "Autoklose",
  rules: [
    namedToken({
      id: "autoklose-api-key",
      name: "Autoklose API key",
      description: "Sends sales mail campaigns as its owner.",
      docs: "Autoklose: API documentation",
      severity: "medium",
      names: ["autoklose"],
      value: either(base64url(36), alnum(32)),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

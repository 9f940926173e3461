/** UnifyID API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64, base64url, either } from "./token-shapes.ts";

export const unifyid: VendorRules = {
  vendor: "UnifyID",
  rules: [
    namedToken({
      id: "unifyid-api-key",
      name: "UnifyID API key",
      description: "Verifies an application's users.",
      docs: "UnifyID: API documentation",
      severity: "high",
      names: ["unifyid"],
      value: either(either(base64(43), base64(44)), base64url(43)),
      tags: ["identity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

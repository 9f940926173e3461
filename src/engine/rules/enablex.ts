/** EnableX API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const enablex: VendorRules = {
  vendor: "EnableX",
  rules: [
    namedToken({
      id: "enablex-api-key",
      name: "EnableX API key",
      description: "Creates video calls and messages at its owner's cost.",
      docs: "EnableX: API documentation",
      severity: "high",
      names: ["enablex"],
      value: either(alnum(36), base64url(36)),
      tags: ["video"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

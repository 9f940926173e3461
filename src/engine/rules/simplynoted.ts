/** Simply Noted API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const simplynoted: VendorRules = {
  vendor: "Simply Noted",
  rules: [
    namedToken({
      id: "simplynoted-api-key",
      name: "Simply Noted API key",
      description: "Sends letters at its owner's cost.",
      docs: "Simply Noted: API documentation",
      severity: "medium",
      names: ["simplynoted", "simply_noted"],
      value: either(base64url(340), opaque(60, 400)),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

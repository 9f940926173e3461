/** FMFW.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const fmfw: VendorRules = {
  vendor: "FMFW.io",
  rules: [
    namedToken({
      id: "fmfw-api-key",
      name: "FMFW.io API key",
      description: "Trades as its owner.",
      docs: "FMFW.io: API documentation",
      severity: "high",
      names: ["fmfw"],
      value: either(base64url(32), alnum(32)),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** CloudConvert API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const cloudconvert: VendorRules = {
  vendor: "CloudConvert",
  rules: [
    namedToken({
      id: "cloudconvert-api-key",
      name: "CloudConvert API key",
      description: "Converts files as its owner.",
      docs: "CloudConvert: API documentation",
      severity: "medium",
      names: ["cloudconvert", "cloud_convert"],
      value: base64url(64),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

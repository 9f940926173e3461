/** Cloudplan API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const cloudplan: VendorRules = {
  vendor: "Cloudplan",
  rules: [
    namedToken({
      id: "cloudplan-api-key",
      name: "Cloudplan API key",
      description: "Reads and changes an account's shared files.",
      docs: "Cloudplan: API documentation",
      severity: "medium",
      names: ["cloudplan"],
      value: base64url(32),
      tags: ["storage"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** Cloudimage API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, lowerAlnum } from "./token-shapes.ts";

export const cloudimage: VendorRules = {
  vendor: "Cloudimage",
  rules: [
    namedToken({
      id: "cloudimage-api-key",
      name: "Cloudimage API key",
      description: "Purges and changes an account's pictures.",
      docs: "Cloudimage: API documentation",
      severity: "medium",
      names: ["cloudimage"],
      value: either(lowerAlnum(30), hex(32)),
      tags: ["media"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

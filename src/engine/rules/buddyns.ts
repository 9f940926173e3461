/** BuddyNS API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const buddyns: VendorRules = {
  vendor: "BuddyNS",
  rules: [
    namedToken({
      id: "buddyns-api-key",
      name: "BuddyNS API key",
      description: "Manages an account's secondary DNS zones.",
      docs: "BuddyNS: API documentation",
      severity: "high",
      names: ["buddyns"],
      value: either(base64url(32), hex(32)),
      tags: ["dns"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

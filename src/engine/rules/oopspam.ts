/** OOPSpam API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const oopspam: VendorRules = {
  vendor: "OOPSpam",
  rules: [
    namedToken({
      id: "oopspam-api-key",
      name: "OOPSpam API key",
      description: "Checks texts for spam at its owner's quota.",
      docs: "OOPSpam: API documentation",
      severity: "low",
      names: ["oopspam"],
      value: alnum(40),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

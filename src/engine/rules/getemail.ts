/** GetEmail.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const getemail: VendorRules = {
  vendor: "GetEmail.io",
  rules: [
    namedToken({
      id: "getemail-api-key",
      name: "GetEmail.io API key",
      description: "Finds mail addresses at its owner's cost.",
      docs: "GetEmail.io: API documentation",
      severity: "medium",
      names: ["getemail", "get_email_io"],
      value: base64url(20),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

/** GetEmails API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const getemails: VendorRules = {
  vendor: "GetEmails",
  rules: [
    namedToken({
      id: "getemails-api-key",
      name: "GetEmails API key",
      description: "Identifies a website's visitors as its owner.",
      docs: "GetEmails: API documentation",
      severity: "medium",
      names: ["getemails", "retention_com"],
      value: base64url(26),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

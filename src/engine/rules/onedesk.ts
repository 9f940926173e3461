/** OneDesk API password: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const onedesk: VendorRules = {
  vendor: "OneDesk",
  rules: [
    namedToken({
      id: "onedesk-api-password",
      name: "OneDesk API password",
      description: "Reads and changes a company's tickets.",
      docs: "OneDesk: API documentation",
      severity: "medium",
      names: ["onedesk", "one_desk"],
      value: either(base64url(14), opaque(12, 40)),
      tags: ["support"],
      revoke: "Change the password in the account's settings.",
    }),
  ],
};

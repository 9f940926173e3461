/** Teletype API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const teletype: VendorRules = {
  vendor: "Teletype",
  rules: [
    namedToken({
      id: "teletype-api-key",
      name: "Teletype API key",
      description: "Reads and answers a company's chats.",
      docs: "Teletype: API documentation",
      severity: "medium",
      names: ["teletype_app", "teletype_api", "teletype_token", "teletype_key", "teletype"],
      value: base64url(32),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

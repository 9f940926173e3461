/** Reply.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const replyio: VendorRules = {
  vendor: "Reply.io",
  rules: [
    namedToken({
      id: "replyio-api-key",
      name: "Reply.io API key",
      description: "Sends sales mail as its owner.",
      docs: "Reply.io: API documentation",
      severity: "medium",
      names: ["replyio", "reply_io"],
      value: either(base64url(24), alnum(24)),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

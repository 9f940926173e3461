/** LINE Notify API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const lineNotify: VendorRules = {
  vendor: "LINE Notify",
  rules: [
    namedToken({
      id: "line-notify-api-token",
      name: "LINE Notify API token",
      description: "Sends messages to its owner's chats.",
      docs: "LINE Notify: API documentation",
      severity: "medium",
      names: ["linenotify", "line_notify"],
      value: either(alnum(43), base64url(43)),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

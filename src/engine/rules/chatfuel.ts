/** Chatfuel API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const chatfuel: VendorRules = {
  vendor: "Chatfuel",
  rules: [
    namedToken({
      id: "chatfuel-api-token",
      name: "Chatfuel API token",
      description: "Sends messages as a bot.",
      docs: "Chatfuel: API documentation",
      severity: "medium",
      names: ["chatfuel", "chatfule"],
      value: alnum(128),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** ChatBot API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const chatbot: VendorRules = {
  vendor: "ChatBot",
  rules: [
    namedToken({
      id: "chatbot-api-token",
      name: "ChatBot API token",
      description: "Reads and changes an account's bots.",
      docs: "ChatBot: API documentation",
      severity: "medium",
      names: ["chatbot_com", "chatbot_api", "chatbot_token", "chatbot_key", "chatbot"],
      value: base64url(32),
      tags: ["support"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

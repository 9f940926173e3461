/** ClickSend API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const clicksend: VendorRules = {
  vendor: "ClickSend",
  rules: [
    namedToken({
      id: "clicksend-api-key",
      name: "ClickSend API key",
      description: "Sends messages at its owner's cost.",
      docs: "ClickSend: API documentation",
      severity: "high",
      names: ["clicksend", "click_send"],
      value: uuid(),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

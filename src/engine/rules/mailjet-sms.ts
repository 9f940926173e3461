/** Mailjet API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const mailjetSms: VendorRules = {
  vendor: "Mailjet",
  rules: [
    namedToken({
      id: "mailjet-sms-api-token",
      name: "Mailjet API token",
      description: "Sends messages at its owner's cost.",
      docs: "Mailjet: API documentation",
      severity: "high",
      names: ["mailjet"],
      value: hex(32),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};

/** MailerLite API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const mailerlite: VendorRules = {
  vendor: "MailerLite",
  rules: [
    namedToken({
      id: "mailerlite-api-key",
      name: "MailerLite API key",
      description: "Reads subscribers and sends mail as its owner.",
      docs: "MailerLite: API documentation",
      severity: "high",
      names: ["mailerlite", "mailer_lite"],
      value: hex(32),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};

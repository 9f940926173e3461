/** MailerSend's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mailersend: VendorRules = {
  vendor: "MailerSend",
  rules: [
    {
      id: "mailersend-api-token",
      name: "MailerSend API token",
      description: "Sends mail as the account.",
      docs: "MailerSend Developers: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])mlsn\\.[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["mail"],
      revoke: "Delete the token under Integrations, API tokens.",
      examples: () => {
        const token = `mlsn.${sample("hex", 64)}`;
        return {
          positive: exampleLines("MAILERSEND_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

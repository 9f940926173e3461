/** Mailgun's private keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mailgun: VendorRules = {
  vendor: "Mailgun",
  rules: [
    {
      id: "mailgun-private-key",
      name: "Mailgun private API key",
      description: "Sends mail and reads logs of the account.",
      docs: "Mailgun Docs: API authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])key-[0-9a-f]{32}(?![A-Za-z0-9_-])",
      validator: "mailgun-key",
      base: 4,
      publicPrefix: 4,
      tags: ["mail"],
      revoke: "Reset the key under API Security.",
      examples: () => {
        const token = `key-${sample("hex", 32)}`;
        return {
          positive: exampleLines("MAILGUN_API_KEY", token),
          negative: [`KEY=${token.slice(0, -1)}`, `KEY=${token}0`, `KEY=pub${token}`],
        };
      },
    },
  ],
};

/** Mailchimp API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const mailchimp: VendorRules = {
  vendor: "Mailchimp",
  rules: [
    {
      id: "mailchimp-api-key",
      name: "Mailchimp API key",
      description: "Reads and mails a Mailchimp account's audiences.",
      docs: "Mailchimp Marketing API: Quick Start",
      severity: "high",
      regex: assignment({
        names: ["mailchimp", "mail_chimp", "api_key", "apikey", "mc_key"],
        value: "[a-f0-9]{32}-us[0-9]{1,2}",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Disable the key under Profile, Extras, API keys.",
      examples: () => {
        const value = `${sample("hex", 32)}-us14`;
        return {
          positive: exampleLines("MAILCHIMP_API_KEY", value),
          negative: [`CHECKSUM=${value}`, `MAILCHIMP_API_KEY=${value.slice(0, 10)}`],
        };
      },
    },
    markedToken({
      id: "mailchimp-unnamed-api-key",
      name: "Mailchimp API key without a name",
      description: "Reads and mails a Mailchimp account's audiences.",
      docs: "Mailchimp Marketing API: Quick Start",
      severity: "high",
      value: "[a-f0-9]{32}-us[0-9]{1,2}",
      sample: () => `${sample("hex", 32)}-us14`,
      variable: "MC_KEY",
      validator: "named-secret",
      tags: ["email"],
      revoke: "Disable the key under Profile, Extras, API keys.",
    }),
  ],
};

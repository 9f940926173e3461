/** Mailgun's keys of the newer form, which has no prefix and is known by name; others are in mailgun.ts. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mailgunNamed: VendorRules = {
  vendor: "Mailgun",
  rules: [
    {
      id: "mailgun-named-key",
      name: "Mailgun key without prefix",
      description: "Sends mail in its owner's name, or signs webhook events.",
      docs: "Mailgun Docs: API authentication",
      severity: "critical",
      regex: assignment({ names: ["mailgun", "mg_api"], value: "[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}" }),
      gates: { entropy: 3, digit: true },
      validator: "mailgun-key",
      base: 3,
      assignment: true,
      tags: ["mail"],
      revoke: "Delete the key under API Security.",
      examples: () => {
        const value = `${sample("hex", 32)}-${sample("hex", 8, 2)}-${sample("hex", 8, 3)}`;
        return {
          positive: [...exampleLines("MAILGUN_API_KEY", value)],
          negative: [value.slice(0, -1), `REQUEST_ID=${value}`],
        };
      },
    },
  ],
};

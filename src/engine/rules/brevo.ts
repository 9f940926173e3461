/** Brevo's (once Sendinblue's) keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const brevo: VendorRules = {
  vendor: "Brevo",
  rules: [
    {
      id: "brevo-api-key",
      name: "Brevo API key",
      description: "Sends mail and reads contacts.",
      docs: "Brevo Developers: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 8,
      tags: ["mail"],
      revoke: "Delete the key under SMTP & API, API keys.",
      examples: () => {
        const token = `xkeysib-${sample("hex", 64)}-${sample("alnum", 16)}`;
        return {
          positive: exampleLines("BREVO_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "brevo-smtp-key",
      name: "Brevo SMTP key",
      description: "Sends mail.",
      docs: "Brevo Help Center: SMTP keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 9,
      tags: ["mail"],
      revoke: "Delete the key under SMTP & API, SMTP.",
      examples: () => {
        const token = `xsmtpsib-${sample("hex", 64)}-${sample("alnum", 16)}`;
        return {
          positive: exampleLines("SMTP_PASSWORD", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

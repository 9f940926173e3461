/** SendGrid's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sendgrid: VendorRules = {
  vendor: "SendGrid",
  rules: [
    {
      id: "sendgrid-api-key",
      name: "SendGrid API key",
      description: "Sends mail as the account.",
      docs: "Twilio SendGrid: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 3,
      tags: ["mail"],
      revoke: "Delete the key under Settings, API Keys.",
      examples: () => {
        const token = `SG.${sample("base64url", 22)}.${sample("base64url", 43, 2)}`;
        return {
          positive: exampleLines("SENDGRID_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

/** Twilio's identifiers: two letters and 32 hexadecimal digits. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const twilio: VendorRules = {
  vendor: "Twilio",
  rules: [
    {
      id: "twilio-api-key",
      name: "Twilio API key",
      description: "Names an API key; with its secret it calls and sends messages.",
      docs: "Twilio Docs: What is a String Identifier (SID)?",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])",
      validator: "twilio-sid",
      base: 4,
      publicPrefix: 2,
      tags: ["telephony"],
      revoke: "Delete the key under Account, API keys & tokens.",
      examples: () => {
        const token = `SK${sample("hex", 32)}`;
        return {
          positive: exampleLines("TWILIO_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "twilio-account-sid",
      name: "Twilio account SID",
      description: "Names an account; harmless alone, half of a credential with its auth token.",
      docs: "Twilio Docs: What is a String Identifier (SID)?",
      severity: "low",
      regex: "(?<![A-Za-z0-9])AC[0-9a-f]{32}(?![A-Za-z0-9])",
      validator: "twilio-sid",
      base: 4,
      publicPrefix: 2,
      tags: ["telephony"],
      revoke: "It cannot be revoked: rotate the auth token that goes with it.",
      examples: () => {
        const token = `AC${sample("hex", 32)}`;
        return {
          positive: exampleLines("TWILIO_ACCOUNT_SID", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};

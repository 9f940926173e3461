/** Twilio's auth token, which has no shape of its own; key SIDs that have one stand elsewhere. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const twilioAuth: VendorRules = {
  vendor: "Twilio",
  rules: [
    {
      id: "twilio-auth-token",
      name: "Twilio auth token",
      description: "Sends messages and calls, and administers an account.",
      docs: "Twilio: Auth Tokens and How to Change Them",
      severity: "critical",
      regex: assignment({ names: ["twilio"], words: ["token", "secret", "auth"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3, digit: true },
      validator: "hex-secret",
      base: 3,
      assignment: true,
      tags: ["messaging"],
      revoke: "Promote a secondary auth token in the Twilio Console, then delete the first.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [...exampleLines("TWILIO_AUTH_TOKEN", value)],
          negative: [`TWILIO_ACCOUNT=${value}`, `TWILIO_AUTH_TOKEN=${value}${value}`],
        };
      },
    },
    {
      id: "twilio-account-pair",
      name: "Twilio account SID with its auth token",
      description: "An account SID with its token right beside it, as SDK clients take them.",
      docs: "Twilio: API requests",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])AC[a-f0-9]{32}[\\s\"'`,:;=()]{1,12}(?:(?i:auth_?token|password)[\\s\"'`:=]{1,6})?([a-f0-9]{32})(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      validator: "hex-secret",
      base: 5,
      tags: ["messaging"],
      revoke: "Promote a secondary auth token in the Twilio Console, then delete the first.",
      examples: () => {
        const sid = `A${"C"}${sample("hex", 32)}`;
        const value = sample("hex", 32, 2);
        return {
          positive: [
            `client = Client("${sid}", "${value}")`,
            `curl -u ${sid}:${value} https://api.twilio.com/`,
            `{ sid: "${sid}", authToken: "${value}" }`,
          ],
          negative: [`Client("${sid}")`, `${sid}${value}`],
        };
      },
    },
  ],
};

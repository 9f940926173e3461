/** Firebase Cloud Messaging server keys. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const firebase: VendorRules = {
  vendor: "Firebase",
  rules: [
    {
      id: "firebase-server-key",
      name: "Firebase Cloud Messaging server key",
      description: "Sends notifications to every user of an app.",
      docs: "Firebase: Migrate from legacy FCM APIs",
      severity: "high",
      regex: "(?<![A-Za-z0-9_-])(AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134})(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 4,
      tags: ["messaging"],
      revoke: "Delete the server key in the project's Cloud Messaging settings.",
      examples: () => {
        const value = `AAAA${sample("base64url", 7)}:APA${"91b"}${sample("base64url", 134)}`;
        return {
          positive: [...exampleLines("FCM_SERVER_KEY", value), `Authorization: key=${value}`],
          negative: [value.slice(0, -1), value.replace(":", "-")],
        };
      },
    },
  ],
};

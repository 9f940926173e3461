/** OneSignal REST API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const onesignal: VendorRules = {
  vendor: "OneSignal",
  rules: [
    {
      id: "onesignal-rest-api-key",
      name: "OneSignal REST API key",
      description: "Sends notifications to every user of an app.",
      docs: "OneSignal: Keys and IDs",
      severity: "high",
      regex: assignment({ names: ["onesignal", "one_signal"], value: "[A-Za-z0-9]{48}" }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Rotate the key under Settings, Keys and IDs.",
      examples: () => {
        const value = sample("alnum", 48);
        return {
          positive: exampleLines("ONESIGNAL_REST_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ONESIGNAL_REST_API_KEY=${value}${value}`,
            `ONESIGNAL_REST_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "onesignal-prefixed-api-key",
      name: "OneSignal API key with its prefix",
      description: "Sends notifications to every user of an app, or of all its apps.",
      docs: "OneSignal: Keys and IDs",
      severity: "high",
      value: "os_v2_(?:app|org)_[A-Za-z0-9]{80,120}",
      sample: () => `os_v2_app_${sample("lowerDigits", 103)}`,
      variable: "ONESIGNAL_API_KEY",
      publicPrefix: 10,
      tags: ["messaging"],
      revoke: "Delete the key under Settings, Keys and IDs.",
    }),
  ],
};

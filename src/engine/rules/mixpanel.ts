/** Mixpanel API secret, Mixpanel project token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mixpanel: VendorRules = {
  vendor: "Mixpanel",
  rules: [
    {
      id: "mixpanel-api-secret",
      name: "Mixpanel API secret",
      description: "Exports a Mixpanel project's data.",
      docs: "Mixpanel: Project secret and service accounts",
      severity: "high",
      regex: assignment({ names: ["mixpanel"], words: ["secret", "password"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the API secret in the project's settings.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("MIXPANEL_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `MIXPANEL_API_SECRET=${value}${value}`,
            `MIXPANEL_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "mixpanel-token",
      name: "Mixpanel project token",
      description: "Sends events to a Mixpanel project.",
      docs: "Mixpanel: Project secret and service accounts",
      severity: "low",
      regex: assignment({ names: ["mixpanel"], words: ["token"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the project token in the project's settings.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("MIXPANEL_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `MIXPANEL_TOKEN=${value}${value}`,
            `MIXPANEL_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Twitch client secret or token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const twitch: VendorRules = {
  vendor: "Twitch",
  rules: [
    {
      id: "twitch-client-secret",
      name: "Twitch client secret or token",
      description: "Authenticates an application or a user to Twitch.",
      docs: "Twitch: Authentication",
      severity: "high",
      regex: assignment({ names: ["twitch"], value: "[a-z0-9]{30}" }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Make a new secret in the developer console.",
      examples: () => {
        const value = sample("lowerDigits", 30);
        return {
          positive: exampleLines("TWITCH_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `TWITCH_CLIENT_SECRET=${value}${value}`,
            `TWITCH_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "twitch-chat-token",
      name: "Twitch chat token",
      description: "Reads and writes chat in its owner's name.",
      docs: "Twitch Developers: Chat authentication",
      severity: "high",
      value: "oauth:[a-z0-9]{30}",
      sample: () => `oauth:${sample("lowerDigits", 30)}`,
      variable: "TWITCH_CHAT_OAUTH",
      entropy: 3.4,
      publicPrefix: 6,
      validator: "named-secret",
      tags: ["messaging"],
      revoke: "Disconnect the application under Settings, Connections.",
    }),
  ],
};

/** Pusher app secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const pusher: VendorRules = {
  vendor: "Pusher",
  rules: [
    {
      id: "pusher-app-secret",
      name: "Pusher app secret",
      description: "Signs messages to every client of a Pusher app.",
      docs: "Pusher Channels: Authenticating users",
      severity: "high",
      regex: assignment({ names: ["pusher"], words: ["secret"], value: "[a-f0-9]{20}" }),
      gates: { entropy: 2.7, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Create a new key pair on the app's App Keys page and delete the old one.",
      examples: () => {
        const value = sample("hex", 20);
        return {
          positive: exampleLines("PUSHER_APP_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `PUSHER_APP_SECRET=${value}${value}`,
            `PUSHER_APP_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

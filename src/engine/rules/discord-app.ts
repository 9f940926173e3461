/** Discord client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const discordApp: VendorRules = {
  vendor: "Discord",
  rules: [
    {
      id: "discord-client-secret",
      name: "Discord client secret",
      description: "Authenticates an application to Discord.",
      docs: "Discord: OAuth2",
      severity: "high",
      regex: assignment({ names: ["discord"], words: ["secret"], value: "[A-Za-z0-9_-]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the secret on the application's OAuth2 page.",
      examples: () => {
        const value = sample("base64url", 32);
        return {
          positive: exampleLines("DISCORD_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `DISCORD_CLIENT_SECRET=${value}${value}`,
            `DISCORD_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};

/** Discord's bot tokens and webhooks: known by the id they begin with, or by their address. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const discord: VendorRules = {
  vendor: "Discord",
  rules: [
    {
      id: "discord-bot-token",
      name: "Discord bot token",
      description: "Controls a bot in all its servers.",
      docs: "Discord Developer Docs: Reference, authentication",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(?:[MNO][DTjz][AEIMQUYcgk][wxyz0-5]){5,6}(?:[MNO][AQgw]|[MNO][DTjz][AEIMQUYcgk])?\\.[A-Za-z0-9_-]{6,7}\\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])",
      validator: "discord-bot-token",
      base: 5,
      tags: ["chat"],
      revoke: "Reset the token on the application's Bot page.",
      examples: () => {
        const token = `${btoa("846159287203941376")}.${sample("base64url", 6)}.${sample("base64url", 38)}`;
        return {
          positive: [
            ...exampleLines("DISCORD_TOKEN", token),
            `client.login("${token}")`,
            `${btoa("1104715928364017253").replace(/=+$/, "")}.${sample("base64url", 6, 2)}.${sample("base64url", 38, 2)}`,
          ],
          negative: [
            `TOKEN=${token.slice(0, -20)}`,
            `TOKEN=${sample("alnum", 24)}.${sample("base64url", 6)}.${sample("base64url", 38)}`,
          ],
        };
      },
    },
    {
      id: "discord-webhook",
      name: "Discord webhook",
      description: "Posts messages to a channel.",
      docs: "Discord Developer Docs: Webhook resource",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,72}(?![A-Za-z0-9_-])",
      base: 5,
      tags: ["chat"],
      revoke: "Delete the webhook under the channel's settings, Integrations.",
      examples: () => {
        const token = `https://discord.com/api/webhooks/${sample("digits", 18)}/${sample("base64url", 68)}`;
        return {
          positive: [
            ...exampleLines("DISCORD_WEBHOOK_URL", token),
            `https://ptb.discordapp.com/api/v10/webhooks/${sample("digits", 19)}/${sample("base64url", 68, 2)}`,
          ],
          negative: [
            `URL=${token.slice(0, -20)}`,
            `URL=https://discord.com/api/webhooks/${sample("digits", 9)}/${sample("base64url", 68)}`,
          ],
        };
      },
    },
  ],
};

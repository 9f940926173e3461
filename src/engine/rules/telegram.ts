/** Telegram's bot tokens: known by the bot's number and `:AA`. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const telegram: VendorRules = {
  vendor: "Telegram",
  rules: [
    {
      id: "telegram-bot-token",
      name: "Telegram bot token",
      description: "Controls a bot and reads what is sent to it.",
      docs: "Telegram: Bot API, Authorizing your bot",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(?:bot)?([0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])",
      anchors: [":AA"],
      validator: "telegram-bot-token",
      base: 4,
      tags: ["chat"],
      revoke: "Send /revoke to BotFather.",
      examples: () => {
        const token = `7${sample("digits", 9)}:AA${sample("base64url", 33)}`;
        return {
          positive: [
            ...exampleLines("TELEGRAM_BOT_TOKEN", token),
            `https://api.telegram.org/bot${token}/sendMessage`,
          ],
          negative: [
            `TOKEN=${token.slice(0, -1)}`,
            `TOKEN=${token}0`,
            `TOKEN=7${sample("digits", 9)}:BB${sample("base64url", 33)}`,
          ],
        };
      },
    },
  ],
};

/** Telegram's bot tokens: the bot's number, `:`, 35 characters. Source: Telegram, "Bot API", "Authorizing your bot". */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

export function telegramBotToken(secret: string): Verdict {
  const parts = /^(?:bot)?(\d{8,11}):([\w-]{35})$/.exec(secret);
  if (parts === null) return malformed("not of a bot token's form");
  if (/^(?:123456789|987654321|110201543)/.test(parts[1]!)) return malformed("the documentation's example");
  return plausibleUnlessFiller(
    parts[2]!,
    parts[2]!.startsWith("AA") ? "a bot's number and a current key" : "a bot's number and a key",
  );
}

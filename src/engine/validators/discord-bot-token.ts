/** Discord's bot tokens: base64 of the bot's id, a time stamp, a signature. Source: Discord Developer Docs, "Reference" (snowflakes, authentication). */
import { decodeBase64 } from "./codec/base64.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type ValidatorContext, type Verdict } from "./verdict.ts";

const FORM = /^([\w-]{22,28})\.([\w-]{6,7})\.([\w-]{27,40})$/;
const EPOCH_MS = 1_420_070_400_000;
const DAY_MS = 86_400_000;

export function discordBotToken(secret: string, context: ValidatorContext): Verdict {
  const parts = FORM.exec(secret);
  if (parts === null) return malformed("not of a bot token's form");
  const id = decodeBase64(parts[1]!);
  if (id === undefined || !/^\d{16,20}$/.test(id)) return malformed("its first part is no id");
  const bornMs = Number(BigInt(id) >> 22n) + EPOCH_MS;
  if (bornMs > context.nowMs + DAY_MS) return malformed("its id is of the future");
  const filler = plausibleUnlessFiller(parts[3]!, "");
  return filler.kind === "malformed" ? filler : proved("its first part is a bot's id");
}

/**
 * OpenAI's keys: the marker `T3BlbkFJ` (base64 of "OpenAI") stands between two random halves. Source: OpenAI Platform, "API keys";
 * the marker's place is seen in published revoked keys, so keys without it stay plausible.
 */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const MARKER = ["T3Blbk", "FJ"].join("");
const FORM = /^sk-(?:(?:proj|svcacct|admin|service|None)-)?([\w-]{20,200})$/;

export function openaiKey(secret: string): Verdict {
  const body = FORM.exec(secret)?.[1];
  if (body === undefined) return malformed("not of an OpenAI key's form");
  const halves = body.split(MARKER);
  const filler = plausibleUnlessFiller(body, "OpenAI's prefix; a form without the marker");
  if (filler.kind === "malformed" || halves.length !== 2) return filler;
  const [before, after] = halves;
  return before!.length >= 16 && after!.length >= 16 && Math.abs(before!.length - after!.length) <= 8
    ? proved("OpenAI's marker stands at its place")
    : filler;
}

/** Anthropic's keys: `sk-ant-api03-` or `sk-ant-admin01-`, 93 characters and `AA`. Source: Anthropic Docs, "API overview"; GitHub's partner list. */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

export function anthropicKey(secret: string): Verdict {
  const body = /^sk-ant-(?:api|admin|oat|ort|sid)\d\d-([\w-]{40,200})$/.exec(secret)?.[1];
  if (body === undefined) return malformed("not of an Anthropic key's form");
  const whole = /^[\w-]{93}AA$/.test(body);
  return plausibleUnlessFiller(body, whole ? "Anthropic's prefix, length and ending" : "Anthropic's prefix");
}

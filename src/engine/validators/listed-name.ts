/**
 * Knows a name in a list of names: `"passwords","easycolor","randompassword","relay-forge","…"`.
 * Promises: a list is more than a pair; flags of a command are told apart. The caller asks where the value reads as words, or next to it.
 */
import type { ValidatorContext } from "./verdict.ts";

const LISTED_BEFORE = /["'],[ ]?["'](?!-)[\w.-]{0,40}$/;
const PAIR_GAP = /["'],[ ]?["']$/;
const LISTED_BEHIND = /^["'],[ ]?["']/;

export function isListed(secret: string, { match, before = "", after = "" }: ValidatorContext): boolean {
  const at = match.lastIndexOf(secret);
  const behind = match.slice(at + secret.length) + after;
  return PAIR_GAP.test(match.slice(0, at)) && LISTED_BEFORE.test(before) && LISTED_BEHIND.test(behind);
}

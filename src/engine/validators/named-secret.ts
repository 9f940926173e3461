/**
 * Tokens without a form of their own, near their vendor's name: nothing proves them, but what reads as words, counts or repeats is
 * none, nor is what the key right before it calls a digest, an id or a version.
 * Promises: hexadecimal and UUIDs, which people never write by hand, are held to less than other values.
 */
import { judgeGenericValue } from "../judge/index.ts";
import { hexSecret } from "./hex-secret.ts";
import { otherThanSecret } from "./other-than-secret.ts";
import { uuid } from "./uuid.ts";
import { malformed, named, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

const HEX_LENGTH_MIN = 16;

export function namedSecret(secret: string, context: ValidatorContext): Verdict {
  const verdict = shapeless(secret, context);
  return verdict.kind === "plausible" && verdict.claim === undefined ? named(verdict.why) : verdict;
}

function shapeless(secret: string, context: ValidatorContext): Verdict {
  if (isCutEscape(secret, context)) return malformed("the rest of an escaped sign");
  const other = otherThanSecret(secret, context);
  if (other !== undefined) return malformed(other);
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(secret)) return uuid(secret, context);
  if (secret.length >= HEX_LENGTH_MIN && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(secret))
    return hexSecret(secret, context);
  const judged = judgeGenericValue(secret, "");
  return "rejected" in judged ? malformed(judged.rejected) : plausible(judged.why);
}

/** `?from=%2B0611223344`: what the rule takes for a value begins within `%2B`. */
function isCutEscape(secret: string, { match }: ValidatorContext): boolean {
  return /^[0-9A-F]{2}/i.test(secret) && match.charAt(match.lastIndexOf(secret) - 1) === "%";
}

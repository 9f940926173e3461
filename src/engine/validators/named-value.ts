/**
 * Tokens near their vendor's name that have marks of their own: what stands right before them may still make them an id or a digest.
 * Promises: says nothing of the letters, which their marks speak for, and that a value without one is known by its name alone; hexadecimal and UUIDs are held to what they always are.
 */
import { isPlaceholder } from "../judge/index.ts";
import { hexSecret } from "./hex-secret.ts";
import { otherThanSecret } from "./other-than-secret.ts";
import { uuid } from "./uuid.ts";
import { malformed, named, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

const LENGTH_MIN = 8;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function namedValue(secret: string, context: ValidatorContext): Verdict {
  const verdict = judged(secret, context);
  const isMarked = /[^A-Za-z0-9]/.test(secret.replace(UUID, ""));
  return verdict.kind === "plausible" && !isMarked ? named(verdict.why) : verdict;
}

function judged(secret: string, context: ValidatorContext): Verdict {
  if (secret.length < LENGTH_MIN) return malformed("too short for a token");
  const other = isPlaceholder(secret) ?? otherThanSecret(secret, context);
  if (other !== undefined) return malformed(other);
  if (UUID.test(secret)) return uuid(secret, context);
  if (/^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/.test(secret)) return hexSecret(secret, context);
  return plausible("of the form its vendor writes");
}

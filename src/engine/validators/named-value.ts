/**
 * Tokens near their vendor's name that have marks of their own: what stands right before them may still make them an id or a digest.
 * Promises: says nothing of the letters, which their marks speak for; hexadecimal and UUIDs are held to what they always are.
 */
import { isPlaceholder } from "../judge/index.ts";
import { hexSecret } from "./hex-secret.ts";
import { otherThanSecret } from "./other-than-secret.ts";
import { uuid } from "./uuid.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

const LENGTH_MIN = 8;

export function namedValue(secret: string, context: ValidatorContext): Verdict {
  if (secret.length < LENGTH_MIN) return malformed("too short for a token");
  const other = isPlaceholder(secret) ?? otherThanSecret(secret, context);
  if (other !== undefined) return malformed(other);
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(secret)) return uuid(secret);
  if (/^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/.test(secret)) return hexSecret(secret, context);
  return plausible("of the form its vendor writes");
}

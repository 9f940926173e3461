/** AWS secret access keys: 40 characters of base64. Source: AWS IAM User Guide, "Manage access keys for IAM users". */
import { isPlaceholder } from "../judge/placeholder.ts";
import { randomnessBits } from "../judge/randomness.ts";
import { malformed, named, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

/** Random base64 of this length lies above this with all but 1e-6; camel-case paths lie mostly below zero. */
const RANDOMNESS_BITS_MIN = 8;

/** Stores of many makers have a `secret_key` and a `secret_access_key`; what is AWS's says so, or stands right behind one of its key ids. */
const TELLING = /aws|amazon|(?:AKIA|ASIA)[A-Z2-7]{16}/i;

export function awsSecretKey(secret: string, context: ValidatorContext): Verdict {
  if (!/^[A-Za-z0-9/+]{40}$/.test(secret)) return malformed("not 40 characters of base64");
  const filler = isPlaceholder(secret);
  if (filler !== undefined) return malformed(filler);
  if (/^[0-9a-f]+$|^[0-9A-F]+$/.test(secret)) return malformed("a hexadecimal digest");
  if (!/[a-z]/.test(secret) || !/[A-Z]/.test(secret)) return malformed("letters of one case only");
  if (randomnessBits(secret) < RANDOMNESS_BITS_MIN) return malformed("words or a path");
  const why = "40 characters of base64 that read as random";
  return TELLING.test(`${context.before ?? ""}${context.match.replace(secret, "")}`)
    ? plausible(why)
    : named(why);
}

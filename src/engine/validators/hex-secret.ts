/** Secrets of plain hexadecimal: nothing proves them, but counting and repeating disproves. */
import { nameSays } from "../judge/name.ts";
import { hasDigestShape } from "../judge/ordinary-shape.ts";
import { hexFault } from "./hex-body.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

/** `"src/private_key.rs":"…"`: a list of files with their digests. */
const FILE_BEFORE = /[\w-]\.[A-Za-z][A-Za-z\d]{0,4}["']\s?:\s?["']$/;

/** Group 1, where it is not the secret itself, is taken for the name beside it. */
export function hexSecret(secret: string, context: ValidatorContext): Verdict {
  const fault = hexFault(secret);
  if (fault !== undefined) return malformed(fault);
  const name = context.groups[1];
  if (name !== undefined && name !== secret && hasDigestShape(secret) && nameSays(name) === "digest")
    return malformed("a digest by its name and length");
  if (FILE_BEFORE.test(context.match.slice(0, context.match.lastIndexOf(secret))) && hasDigestShape(secret))
    return malformed("the digest of a file");
  return plausible(hasDigestShape(secret) ? "random hexadecimal of a digest's length" : "random hexadecimal");
}

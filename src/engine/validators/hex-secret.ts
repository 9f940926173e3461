/** Secrets of plain hexadecimal: nothing proves them, but counting and repeating disproves. */
import { nameSays } from "../judge/name.ts";
import { hasDigestShape } from "../judge/ordinary-shape.ts";
import { hexFault } from "./hex-body.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

/** Group 1, where it is not the secret itself, is taken for the name beside it. */
export function hexSecret(secret: string, context: ValidatorContext): Verdict {
  const fault = hexFault(secret);
  if (fault !== undefined) return malformed(fault);
  const name = context.groups[1];
  if (name !== undefined && name !== secret && hasDigestShape(secret) && nameSays(name) === "digest")
    return malformed("a digest by its name and length");
  return plausible(hasDigestShape(secret) ? "random hexadecimal of a digest's length" : "random hexadecimal");
}

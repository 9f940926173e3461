/** Secrets of plain hexadecimal: nothing proves them, but counting and repeating disproves. */
import { nameSays } from "../judge/name.ts";
import { hasDigestShape } from "../judge/ordinary-shape.ts";
import { hexFault } from "./hex-body.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

/** `"src/private_key.rs":"…"`: a list of files with their digests. */
const FILE_BEFORE = /[\w-]\.[A-Za-z][A-Za-z\d]{0,4}["']\s?:\s?["']$/;
/** `:deploy.env:github-pat:2`, as far as it is seen: in `.gitleaksignore` a commit stands before it. */
const FINGERPRINT_BEHIND = /^:(?=[^\s:]{0,200}[./])[^\s:@"'`]{1,200}(?::[a-z0-9-]{0,60}(?::\d|$)|$)/;

/** Group 1, where it is not the secret itself, is taken for the name beside it. */
export function hexSecret(secret: string, context: ValidatorContext): Verdict {
  const fault = hexFault(secret);
  if (fault !== undefined) return malformed(fault);
  const name = context.groups[1];
  if (name !== undefined && name !== secret && hasDigestShape(secret) && nameSays(name) === "digest")
    return malformed("a digest by its name and length");
  if (FILE_BEFORE.test(context.match.slice(0, context.match.lastIndexOf(secret))) && hasDigestShape(secret))
    return malformed("the digest of a file");
  const behind =
    context.match.slice(context.match.lastIndexOf(secret) + secret.length) + (context.after ?? "");
  if (FINGERPRINT_BEHIND.test(behind)) return malformed("the commit of a finding that is ignored");
  return plausible(hasDigestShape(secret) ? "random hexadecimal of a digest's length" : "random hexadecimal");
}

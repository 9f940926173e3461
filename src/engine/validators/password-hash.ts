/** Hashes of passwords: their form shows what they are, and nothing more proves them. Source: crypt(5), PHC string format. */
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, type Verdict } from "./verdict.ts";

const FORM = /^\$[\w-]{1,12}\$.|^\{[A-Z\d]{3,8}\}.|^pbkdf2_\w{1,8}\$./;

export function passwordHash(secret: string): Verdict {
  if (!FORM.test(secret)) return malformed("no password's hash");
  const verdict = plausibleUnlessFiller(secret, "the hash of a password");
  return verdict.kind === "malformed" ? verdict : { ...verdict, claim: "weak" };
}

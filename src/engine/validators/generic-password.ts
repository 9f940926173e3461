/** Passwords in configuration, by their name (group 1). See judge/password.ts. */
import { judgePassword } from "../judge/index.ts";
import { nameIn } from "./generic-secret.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

/** `hash("password", "salt")`: both are arguments, and the second is no password. */
const DERIVING =
  /(?:hash|crypt|pbkdf|argon2|hmac|sha\d|md5|digest|derive|kdf|verify|compare|sign)\w{0,12}\([ ]?[a-z]?["'`]$/i;

export function genericPassword(secret: string, context: ValidatorContext): Verdict {
  if (DERIVING.test(context.before ?? "")) return malformed("an argument beside a password");
  const judged = judgePassword(secret, nameIn(secret, context));
  return "rejected" in judged ? malformed(judged.rejected) : plausible(judged.why);
}

/** Passwords in configuration, by their name (group 1). See judge/password.ts. */
import { judgePassword } from "../judge/index.ts";
import { nameIn } from "./generic-secret.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

export function genericPassword(secret: string, context: ValidatorContext): Verdict {
  const judged = judgePassword(secret, nameIn(secret, context));
  return "rejected" in judged ? malformed(judged.rejected) : plausible(judged.why);
}

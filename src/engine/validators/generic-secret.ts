/** Values that only their name (group 1) speaks for. See judge/generic-value.ts. */
import { judgeGenericValue } from "../judge/index.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

export function genericSecret(secret: string, context: ValidatorContext): Verdict {
  const judged = judgeGenericValue(secret, nameIn(secret, context));
  return "rejected" in judged ? malformed(judged.rejected) : plausible(judged.why);
}

/** Group 1, unless the rule's only group is the secret itself. */
export function nameIn(secret: string, context: ValidatorContext): string {
  const first = context.groups[1] ?? "";
  return first === secret ? "" : first;
}

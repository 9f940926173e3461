/** Values that only their name (group 1) speaks for. See judge/generic-value.ts. */
import { judgeGenericValue } from "../judge/index.ts";
import { malformed, plausible, type ValidatorContext, type Verdict } from "./verdict.ts";

export function genericSecret(secret: string, context: ValidatorContext): Verdict {
  const judged = judgeGenericValue(secret, nameIn(secret, context));
  return "rejected" in judged ? malformed(judged.rejected) : plausible(judged.why);
}

/** Group 1 with the part of its word that stands left of the match; nothing where the rule's only group is the secret itself. */
export function nameIn(secret: string, { groups, before = "" }: ValidatorContext): string {
  const first = groups[1] ?? "";
  if (first === "" || first === secret) return "";
  return /[A-Za-z0-9_.-]*$/.exec(before)![0] + first;
}

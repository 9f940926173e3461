/**
 * Random values that are called a key, a token or a secret by words, and nobody says whose they are: in prose, in a header, in an address.
 * Promises: as named-secret.ts, but that a test or a manual, which are full of such values, is enough to drop one.
 */
import { namedSecret } from "./named-secret.ts";
import type { ValidatorContext, Verdict } from "./verdict.ts";

export function toldSecret(secret: string, context: ValidatorContext): Verdict {
  const verdict = namedSecret(secret, context);
  return verdict.kind === "plausible" ? { ...verdict, claim: "weak" } : verdict;
}

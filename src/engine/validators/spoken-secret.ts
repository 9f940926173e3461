/**
 * Random values some words behind the name of a service that is an ordinary word. Promises: whatever their shape, they count only behind
 * words that lead to a key.
 */
import { namedSecret } from "./named-secret.ts";
import { leadsToKey, NEAR_LENGTH_MIN, shapeFault } from "./near-secret.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

export function spokenSecret(secret: string, context: ValidatorContext): Verdict {
  if (secret.length < NEAR_LENGTH_MIN || !leadsToKey(secret, context))
    return malformed("nothing before it leads to a key");
  return shapeFault(secret, context) ?? namedSecret(secret, context);
}

/**
 * Random values some words behind the name of a service that is an ordinary word. Promises: whatever their shape, they count only behind
 * words that lead to a key, and
 * as a part of an address only where it is the host's.
 */
import { namedSecret } from "./named-secret.ts";
import { leadsToKey, NEAR_LENGTH_MIN, shapeFault } from "./near-secret.ts";
import { malformed, type ValidatorContext, type Verdict } from "./verdict.ts";

/** `api.raven.com`, but not `/raven/` or `birds.raven`. */
const IN_PATH = /[./]$/;
const HOST_END = /^\.(?:com|io|net|org|ai|co|dev|app|us|eu)(?![A-Za-z0-9-])/;

export function spokenSecret(secret: string, context: ValidatorContext): Verdict {
  if (secret.length < NEAR_LENGTH_MIN || !leadsToKey(secret, context))
    return malformed("nothing before it leads to a key");
  if (
    IN_PATH.test(context.before ?? "") &&
    !HOST_END.test(context.match.slice(context.groups[1]?.length ?? 0))
  )
    return malformed("a word in a path");
  return shapeFault(secret, context) ?? namedSecret(secret, context);
}

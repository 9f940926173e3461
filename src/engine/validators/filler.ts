/** What the plausible formats share: a body that is filler proves that the whole is made up. */
import { isPlaceholder } from "../judge/placeholder.ts";
import { malformed, plausible, type Verdict } from "./verdict.ts";

/** Plausible for `why`, unless `body` is a placeholder. */
export function plausibleUnlessFiller(body: string, why: string): Verdict {
  const reason = isPlaceholder(body);
  return reason === undefined ? plausible(why) : malformed(reason);
}

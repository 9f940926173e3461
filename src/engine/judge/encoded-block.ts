/**
 * Knows values that are cut out of longer encoded data: of a run of base64, or a whole line of a text in base64.
 * Promises: reads what is given either side of the value. Pure.
 */
/** Signs next to the value, none between, that make a run. */
const RUN_MIN = 28;
const RUN_BEFORE = new RegExp(`[A-Za-z0-9+/]{${RUN_MIN}}$`);
const RUN_BEHIND = new RegExp(`^[A-Za-z0-9+/]{${RUN_MIN}}`);
const LINE_FEEDS = /\r?\n/g;
const LINE_BEFORE = /[A-Za-z0-9+/]{20}\r?\n$/;
const LINE_BEHIND = /^\r?\n[A-Za-z0-9+/]{20}/;
/** Words and paths seldom hold capitals, small letters and digits all at once. */
const MIXED = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)/s;
const BOTH_CASES = /[A-Z].*[a-z]|[a-z].*[A-Z]/s;

/** `before` and `after`: the text up to the value's first byte, and from behind its last. */
export function isCutOfEncoded(before: string, after: string): boolean {
  const [left, right] = [before, after].map((text) => text.replace(LINE_FEEDS, "")) as [string, string];
  if (RUN_BEFORE.test(left) && RUN_BEHIND.test(right))
    if (MIXED.test(left.slice(-RUN_MIN)) && MIXED.test(right.slice(0, RUN_MIN))) return true;
  return (
    LINE_BEFORE.test(before) &&
    LINE_BEHIND.test(after) &&
    BOTH_CASES.test(before.slice(-RUN_MIN)) &&
    BOTH_CASES.test(after)
  );
}

/**
 * Knows values that an assertion compares with what code worked out: `assert_equal "v", key`, `assert key == "v"`, `expectedKey = "v"`.
 * Promises: pure, by the text before a place. May not: take what is handed to a call for what the call is to answer.
 */
const REACH = 400;
/** Assertions that two things are the same, up to what they are given. */
const EQUALITY =
  /\bassert_?\w{0,24}(?:eq|equals?|same|match(?:es)?|identical|contains?|includes?|in)(?:_\w+)?!?(?:\(|[ \t](?![=<>]))|\b(?:assert|t|s|suite)\.(?:Equal|Same|Contains|deepEqual|strictEqual|is)\w{0,12}\(/gi;
/** Comparisons, and names that say so, right before the value. */
const COMPARED =
  /\bassert\b[^\r\n]{1,200}==[ \t]*[bru]?["'`]?$|\bexpect(?:ed|s)?[a-z_]{0,24}["']?[ \t]*(?::|:?=|=>)[ \t]*[bru]?["'`]?$|\.(?:toBe|toEqual|toStrictEqual|eql?|equal|isEqualTo)\([ \t]*["'`]$|\.(?:to|should)(?:_not)?[ \t(]+(?:eql?|equal|be)[ (]+["']$/i;

/** `before`: the text up to the value's first byte, as latin1. */
export function isExpectedAnswer(before: string): boolean {
  const near = before.slice(-REACH);
  if (COMPARED.test(near)) return true;
  const last = [...near.matchAll(EQUALITY)].at(-1);
  if (last === undefined) return false;
  const given = near.slice(last.index + last[0].length);
  return last[0].endsWith("(") ? isDirect(given) : !/[\r\n]/.test(given);
}

/** Nothing closes the assertion, and no other call is open but for the one that makes a pattern or bytes of the value. */
function isDirect(given: string): boolean {
  let depth = 0;
  for (const sign of given) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (depth < 0) return false;
  }
  return depth === 0 || /\b(?:hex!?|bytes?|b64\w*|compile|decode\w*)\([ \t]*["'`]?$/.test(given);
}

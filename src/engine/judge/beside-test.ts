/**
 * Knows records that call themselves a test's, by the field right beside a value: `description: "test token"`, `namespace: foo`.
 * Promises: reads the line before and the line behind. Pure. The caller asks only where little else speaks for the value.
 */
const FIELD =
  "[\"']?(?:description|name|namespace|comment|note|title|label)[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?";
const SAYS = "(?:test|tests|testing|example|sample|dummy|fake|foo|bar|baz|foobar)";
const BEHIND = new RegExp(`^["']?[ \\t]*,?[ \\t]*(?:\\\\n|[\\r\\n])+[ \\t]*${FIELD}${SAYS}(?![a-z])`, "i");
const BEFORE = new RegExp(`${FIELD}${SAYS}(?![a-z])[\\w -]{0,24}["']?,?[ \\t]*[\\r\\n]+[^\\r\\n]*$`, "i");

/** `before` and `after`: what stands either side of the value, or of its name and it. */
export function isBesideTest(before: string, after: string): boolean {
  return BEHIND.test(after) || BEFORE.test(before);
}

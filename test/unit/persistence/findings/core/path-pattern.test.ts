import { expect, test } from "bun:test";
import { pathPatterns } from "../../../../../src/persistence/findings/core/path-pattern.ts";

const CASES: readonly [string, readonly string[]][] = [
  ["src", ["%src%"]],
  ["100%_a\\b", ["%100\\%\\_a\\\\b%"]],
  ["*.env", ["%.env", "%/%.env"]],
  ["config?.yml", ["config_.yml", "%/config_.yml"]],
];

test.each(CASES)("%p is looked for as %p", (words, patterns) => {
  expect(pathPatterns(words)).toEqual(patterns);
});

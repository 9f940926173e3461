import { expect, test } from "bun:test";
import { matchesGlob, parseGlob } from "../../../../../src/sources/filesystem/core/glob.ts";
import { processorMs } from "../../../../support/processor-time.ts";

const matches = (pattern: string, text: string): boolean => {
  const glob = parseGlob(pattern);
  return glob !== undefined && matchesGlob(glob, text);
};

test.each([
  ["a*c", "abbc"],
  ["a*c", "ac"],
  ["*.ts", "x.d.ts"],
  ["a/**/b", "a/b"],
  ["a/**/b", "a/x/y/b"],
  ["**/b", "b"],
  ["**/b", "x/y/b"],
  ["a/**", "a/b/c"],
  ["**", "any/thing"],
  ["a**c", "abc"],
  ["**/a*b/**/c", "x/ab/y/axb/c"],
  ["[a-c]x", "bx"],
  ["[!a-c]x", "dx"],
  ["[]]x", "]x"],
  ["[[:digit:]_]", "7"],
  ["[\\]]", "]"],
  ["\\*", "*"],
  ["?", "é"],
  ["?", "😀"],
  ["[a-]", "-"],
])("%p matches %p", (pattern, text) => {
  expect(matches(pattern, text)).toBe(true);
});

test.each([
  ["a*c", "a/c"],
  ["?", "/"],
  ["[!a]", "/"],
  ["a/**", "a"],
  ["a/**/b", "a/xb"],
  ["a**c", "a/c"],
  ["[a", "[a"],
  ["a\\", "a\\"],
  ["[[:nope:]]", "n"],
  ["\\*", "x"],
  ["a", "ab"],
])("%p does not match %p", (pattern, text) => {
  expect(matches(pattern, text)).toBe(false);
});

test("a hostile pattern stays cheap", () => {
  const spentMs = processorMs(() => {
    expect(matches("*a".repeat(60) + "b", "a".repeat(250))).toBe(false);
    expect(matches("**/a*".repeat(30) + "/b", "aa/".repeat(300) + "c")).toBe(false);
  });
  expect(spentMs).toBeLessThan(2_000);
});

import { expect, test } from "bun:test";
import {
  DISPLAY_CHARACTERS_MAX,
  displayText,
  storableText,
} from "../../../../src/persistence/core/display-text.ts";

test("ordinary text stays as it is", () => {
  for (const text of ["", "src/a b\\c.ts", "é😀\n\u0001", "😀".repeat(10)])
    expect(storableText(text)).toBe(text);
});

test("NUL and lone surrogates become escapes that can be seen", () => {
  expect(storableText("a\0b\ud800c\udc00😀\ud83d")).toBe("a\\x00b\\ud800c\\udc00😀\\ud83d");
});

test("a long path keeps its end, within the limit and without half a character", () => {
  for (const pad of ["x", "xy"]) {
    const long = displayText(`${"😀".repeat(4000)}${pad}/end.ts`);
    expect(long.length).toBeLessThanOrEqual(DISPLAY_CHARACTERS_MAX);
    expect(long.isWellFormed()).toBe(true);
    expect(long.startsWith("…")).toBe(true);
    expect(long.endsWith(`${pad}/end.ts`)).toBe(true);
  }
  expect(displayText("x".repeat(4096))).toBe("x".repeat(4096));
  expect(displayText("x".repeat(4097))).toHaveLength(4096);
});

/** What the rules' dialect means, and how it says what is wrong. */
import { describe, expect, test } from "bun:test";
import {
  ALL,
  complement,
  DIGITS,
  setOf,
  setOfText,
  setWhere,
} from "../../../../src/engine/planner/byte-set.ts";
import { maxLength, minLength, type Node } from "../../../../src/engine/planner/regex-ast.ts";
import { emitRegex } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex, RegexError } from "../../../../src/engine/planner/regex-parser.ts";

const rootOf = (source: string): Node => parseRegex(source).root;
const setIn = (source: string): Uint8Array => {
  const root = rootOf(source);
  if (root.kind !== "set") throw new TypeError(`${source} is a ${root.kind}`);
  return root.set;
};
const range = (from: number, to: number): Uint8Array => setWhere((byte) => byte >= from && byte <= to);

describe("a set", () => {
  test.each([
    ["a", setOf(97)],
    ["(?i)a", setOfText("aA")],
    [".", complement(setOf(10))],
    ["(?s).", ALL],
    ["\\d", DIGITS],
    ["\\D", complement(DIGITS)],
    ["\\w", setWhere((byte) => /[0-9A-Za-z_]/.test(String.fromCharCode(byte)))],
    ["\\W", setWhere((byte) => !/[0-9A-Za-z_]/.test(String.fromCharCode(byte)))],
    ["\\s", setOfText(" \t\n\v\f\r")],
    ["\\S", complement(setOfText(" \t\n\v\f\r"))],
    ["\\n", setOf(10)],
    ["\\a", setOf(7)],
    ["\\0", setOf(0)],
    ["\\.", setOfText(".")],
    ["\\x41", setOf(0x41)],
    ["\\x{ff}", setOf(255)],
    ["(?i)\\x41", setOfText("Aa")],
    ["[a-c]", setOfText("abc")],
    ["[^a-c]", complement(setOfText("abc"))],
    ["(?i)[^a-c]", complement(setOfText("abcABC"))],
    ["[]a]", setOfText("]a")],
    ["[^]a]", complement(setOfText("]a"))],
    ["[a-]", setOfText("a-")],
    ["[-a]", setOfText("-a")],
    ["[\\d-x]", setWhere((byte) => DIGITS[byte] === 1 || byte === 45 || byte === 120)],
    ["[\\]\\x41\\b]", setOf(93, 65, 8)],
    ["[[:digit:]]", DIGITS],
    ["[[:^digit:]]", complement(DIGITS)],
    ["[[:xdigit:]_]", setOfText("0123456789ABCDEFabcdef_")],
    ["[é]", range(128, 255)],
  ])("%s", (source, wanted) => {
    expect(setIn(source)).toEqual(wanted);
  });

  test("of the same class text is read once and is one object", () => {
    expect(setIn("[a-f0-9]")).toBe(setIn("[a-f0-9]"));
    expect(setIn("[0-9a-f]")).toBe(setIn("[a-f0-9]"));
    expect(setIn("(?i)[a-f0-9]")).not.toBe(setIn("[a-f0-9]"));
  });

  test("a character beyond ASCII is its bytes in UTF-8", () => {
    expect(emitRegex(rootOf("é€😀"))).toBe("\\xc3\\xa9\\xe2\\x82\\xac\\xf0\\x9f\\x98\\x80");
  });
});

describe("structure", () => {
  test.each([
    ["a*", 0, 1024, false],
    ["a+?", 1, 1024, true],
    ["a?", 0, 1, false],
    ["a{3}", 3, 3, false],
    ["a{3,}", 3, 1024, false],
    ["a{2000,}", 2000, 2000, false],
    ["a{3,5}?", 3, 5, true],
    ["(?U)a{3,5}", 3, 5, true],
    ["(?U)a{3,5}?", 3, 5, false],
  ])("%s repeats %i to %i times, lazy: %p", (source, min, max, lazy) => {
    expect(rootOf(source)).toMatchObject({ kind: "repeat", min, max, lazy });
  });

  test("braces that are no bounds are characters", () => {
    expect(emitRegex(rootOf("a{,3}{x}"))).toBe("a\\x7b\\x2c3\\x7d\\x7bx\\x7d");
  });

  test("groups are counted and named as written", () => {
    expect(parseRegex("(a)(?:b)(?<one>c)(?P<two>d)").groups).toBe(3);
    expect(rootOf("(?P<two>d)")).toMatchObject({ kind: "group", index: 1, name: "two" });
  });

  test("a flag holds to the end of its group, over branches too", () => {
    expect(emitRegex(rootOf("(?:a(?i)b|c)d"))).toBe("(?:a(?i:b)|(?i:c))d");
    expect(emitRegex(rootOf("(?i:a)(?i-s:b)c(?i)d(?-i)e"))).toBe("(?i:(?:a)(?:b))c(?i:d)e");
  });

  test.each([
    ["^", "text-start"],
    ["$", "text-end"],
    ["(?m)^", "line-start"],
    ["(?m)$", "line-end"],
    ["\\b", "word-edge"],
    ["\\B", "no-word-edge"],
    ["\\A", "text-start"],
    ["\\z", "text-end"],
  ] as const)("%s is the assertion %s", (source, kind) => {
    expect(rootOf(source)).toEqual({ kind: "assert", assertion: { kind } });
  });

  test("lookaround takes one byte, however it is written", () => {
    const wanted = {
      kind: "assert",
      assertion: { kind: "behind", negated: true, set: setOfText("ab") },
    } as const;
    for (const source of ["(?<![ab])", "(?<!a|b)", "(?<!(?:a|[b]))"]) expect(rootOf(source)).toEqual(wanted);
    expect(rootOf("(?=a)")).toMatchObject({ assertion: { kind: "ahead", negated: false } });
  });

  test("lengths count bytes", () => {
    const root = rootOf("(?:ab|c){2,3}\\b[0-9]*é");
    expect([minLength(root), maxLength(root)]).toEqual([4, 6 + 1024 + 2]);
  });
});

describe("an error names its place", () => {
  test.each([
    ["(a", "missing ')' at character 3"],
    ["a)", "unmatched ')' at character 2"],
    ["*a", "nothing to repeat before '*' at character 1"],
    ["a|+", "nothing to repeat before '+' at character 3"],
    ["[a", "missing ']' at character 3"],
    ["[a-", "missing ']' at character 4"],
    ["[c-a]", "bad range in class at character 5"],
    ["[a-\\d]", "bad range in class at character 6"],
    ["[[:word", "missing ']' at character 8"],
    ["[[:nope:]]", "unknown class [:nope:] at character 2"],
    ["a\\", "the pattern ends in a backslash at character 3"],
    ["[\\", "the pattern ends in a backslash at character 3"],
    ["\\q", "unknown escape \\q at character 3"],
    ["\\1", "unknown escape \\1 at character 3"],
    ["\\x4", "\\x takes two hex digits, or {…} up to ff at character 3"],
    ["\\x{100}", "\\x takes two hex digits, or {…} up to ff at character 3"],
    ["(?>a)", "unknown group: write (?:…), (?<name>…), (?i:…) or a one-byte lookaround at character 2"],
    ["(?=ab)", "lookaround takes one class or character, such as (?![A-Za-z0-9]) at character 7"],
    ["(?!a*)", "lookaround takes one class or character, such as (?![A-Za-z0-9]) at character 7"],
    ["a++", "possessive repeats are not known here: drop the '+' at character 3"],
    ["a{3,2}", "bad repeat bounds at character 7"],
    ["a{70000}", "bad repeat bounds at character 9"],
    ["a{0,70000}", "a repeat goes up to 65536 at character 11"],
    ["x".repeat(16_385), "pattern is longer than 16384 characters"],
  ])("%s", (source, message) => {
    expect(() => parseRegex(source)).toThrow(RegexError);
    expect(() => parseRegex(source)).toThrow(message);
  });
});

/** Patterns of other tools in our dialect: what they mean stays, and what cannot be said is refused. */
import { describe, expect, test } from "bun:test";
import { type ForeignDialect, translatePattern } from "../../../../src/app/rules-file/foreign-dialect.ts";
import { emitRegex } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";

/** Whether the translated pattern takes the whole text. */
function takes(source: string, text: string, dialect: ForeignDialect = "rust"): boolean {
  const pattern = emitRegex(parseRegex(translatePattern(source, dialect)).root);
  return new RegExp(`^(?:${pattern})$`).test(text);
}

describe("verbose mode", () => {
  test("white space and comments are no part of the pattern", () => {
    const source = "(?x)\n  acme _   # the prefix (\n  ( [a-z 0-9]{4} )\n";
    expect(translatePattern(source, "rust")).toBe("acme_([a-z0-9]{4})");
  });

  test("escaped white space and signs are", () => {
    expect(takes("(?x) a\\ b \\# [\\ ]", "a b# ")).toBe(true);
  });

  test("ends with its group, and can be switched off", () => {
    expect(translatePattern("(?x: a b )c d", "rust")).toBe("(?:ab)c d");
    expect(translatePattern("(?x) a (?-x: b) c", "rust")).toBe("a(?: b)c");
    expect(translatePattern("((?x) a b ) c", "rust")).toBe("(ab) c");
  });

  test("other flags beside it are kept", () => {
    expect(translatePattern("(?xi) a b", "rust")).toBe("(?i)ab");
    expect(translatePattern("(?x)(?-u:a b)", "rust")).toBe("(?:ab)");
    expect(translatePattern("(?s-xu)a b", "rust")).toBe("(?s)a b");
  });

  test("without it every blank counts", () => {
    expect(translatePattern("a b # c", "go")).toBe("a b # c");
  });
});

describe("escapes", () => {
  test("quoted text is taken literally", () => {
    expect(takes("\\Qa.b(c\\E+", "a.b(cc", "go")).toBe(true);
    expect(takes("\\Qa.b", "a.b", "go")).toBe(true);
    expect(takes("\\Qa.b", "axb", "go")).toBe(false);
  });

  test("\\h is a blank, in a class and outside", () => {
    expect(takes("a\\hb[\\hx]", "a\tb ")).toBe(true);
  });

  test("Unicode classes become their bytes", () => {
    expect(takes("\\p{L}\\pN[\\p{Lu}_]+", "x7A_")).toBe(true);
    expect(takes("\\p{L}", "7")).toBe(false);
    expect(takes("\\P{L}", "7")).toBe(true);
    expect(takes("\\P{L}", "x")).toBe(false);
    expect(takes("\\p{^Nd}", "x")).toBe(true);
  });

  test("a choice of a dot and a line break is any byte, without two ways to read one", () => {
    expect(translatePattern("a(?:.|[\\n\\r]){0,32}?b", "rust")).toBe("a[\\s\\S]{0,32}?b");
    expect(translatePattern("a(?:\\s|.)*b", "go")).toBe("a[\\s\\S]*b");
  });
});

test.each([
  ["[a-z&&[^b]]", "rust"],
  ["[a[bc]]", "rust"],
  ["\\bx\\>", "rust"],
  ["\\p{Greek}", "go"],
  ["[\\P{L}]", "go"],
  ["[abc", "go"],
] as const)("%s of %s is refused", (source, dialect) => {
  expect(() => translatePattern(source, dialect)).toThrow(/at character \d+ of the pattern$/);
});

test("a bracket within a class is a sign of its own in Go", () => {
  expect(takes("[[a]+", "[a[", "go")).toBe(true);
  expect(takes("[[:digit:]]+", "12", "rust")).toBe(true);
  expect(takes("[]a]+", "]a", "go")).toBe(true);
});

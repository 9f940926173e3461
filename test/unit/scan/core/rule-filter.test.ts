/** Conditions of foreign rules files on matches: paths, allow lists, other matches near. */
import { describe, expect, test } from "bun:test";
import { SecretBytes } from "../../../../src/contracts/secret.ts";
import type { Match } from "../../../../src/engine/match.ts";
import { type Allowlist, createMatchFilter, type RuleFilter } from "../../../../src/scan/core/rule-filter.ts";

const PATTERNS: Readonly<Record<string, string>> = { acme: "key=acme_[a-z]+", other: "other" };

function match(secret: string, line = secret, more: Partial<Match> = {}): Match {
  const start = line.indexOf(secret);
  const bytes = (text: string): SecretBytes => new SecretBytes(new TextEncoder().encode(text));
  return {
    ruleId: "acme",
    secret: bytes(secret),
    span: { start: 100 + start, end: 100 + start + secret.length },
    place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    context: { bytes: bytes(line), start: 100 },
    allowed: false,
    decodedBy: [],
    confidence: 5,
    verdict: "plausible",
    reasons: [],
    ...more,
  };
}

function keeps(filter: RuleFilter, one: Match, path = "a/b.txt", all: readonly Match[] = [one]): boolean {
  return createMatchFilter([filter], (id) => PATTERNS[id] ?? "")(path, all).includes(one);
}

const allowing = (list: Partial<Allowlist>, more: Partial<RuleFilter> = {}): RuleFilter => {
  const empty: Allowlist = { condition: "any", paths: [], patterns: [], target: "secret", stopwords: [] };
  return { allowlists: [{ ...empty, ...list }], ...more };
};

describe("allow lists", () => {
  test("a path, a pattern or a stopword is enough", () => {
    const list = allowing({ paths: ["^a/"], patterns: ["zzz"], stopwords: ["zebra"] });
    expect(keeps(list, match("secret"), "x/b.txt")).toBe(true);
    expect(keeps(list, match("secret"), "a/b.txt")).toBe(false);
    expect(keeps(list, match("yzzz"), "x/b.txt")).toBe(false);
    expect(keeps(list, match("aZebra"), "x/b.txt")).toBe(false);
  });

  test("with `all`, every criterion given must hold", () => {
    const list = allowing({ condition: "all", paths: ["^a/"], stopwords: ["zebra"] });
    expect(keeps(list, match("secret"), "a/b.txt")).toBe(true);
    expect(keeps(list, match("azebra"), "x/b.txt")).toBe(true);
    expect(keeps(list, match("azebra"), "a/b.txt")).toBe(false);
  });

  test("patterns look at the secret, the whole match or the line", () => {
    const one = match("acme_abc", "sandbox key=acme_abc;");
    expect(keeps(allowing({ patterns: ["^acme_abc$"] }), one)).toBe(false);
    expect(keeps(allowing({ patterns: ["key="] }), one)).toBe(true);
    expect(keeps(allowing({ patterns: ["^key=acme_abc$"], target: "match" }), one)).toBe(false);
    expect(keeps(allowing({ patterns: ["sandbox"], target: "match" }), one)).toBe(true);
    expect(keeps(allowing({ patterns: ["^sandbox"], target: "line" }), one)).toBe(false);
  });

  test("what was decoded stands in no line", () => {
    const one = match("acme_abc", "sandbox acme_abc", { decodedBy: ["base64"] });
    expect(keeps(allowing({ patterns: ["sandbox"], target: "line" }), one)).toBe(true);
  });

  test("they hold for the rules they name", () => {
    const list = allowing({ stopwords: ["s"] }, { ruleIds: ["other"] });
    expect(keeps(list, match("secret"))).toBe(true);
    expect(keeps(list, match("secret", "secret", { ruleId: "other" }))).toBe(false);
  });
});

test("a rule for some paths finds nothing elsewhere; a leading ./ does not count", () => {
  const filter: RuleFilter = { allowlists: [], onlyPaths: "^conf/" };
  expect(keeps(filter, match("secret"), "./conf/a")).toBe(true);
  expect(keeps(filter, match("secret"), "src/conf/a")).toBe(false);
});

test("paths are compared by their UTF-8 bytes", () => {
  expect(keeps(allowing({ paths: ["\\xc3\\xa9"] }), match("secret"), "caf\u00e9/a")).toBe(false);
});

test("a hidden rule reports nothing", () => {
  expect(keeps({ allowlists: [], isHidden: true }, match("secret"))).toBe(false);
});

test("characters of each kind are counted", () => {
  const least = { digits: 2, uppercase: 1, lowercase: 1, special: 1, specialCharacters: "-_" };
  const filter: RuleFilter = { allowlists: [], least };
  expect(keeps(filter, match("aB-12"))).toBe(true);
  for (const secret of ["aB-1x", "ab-12", "AB-12", "aB.12"]) expect(keeps(filter, match(secret))).toBe(false);
});

describe("required rules", () => {
  const at = (ruleId: string, line: number, column = 1): Match =>
    match("secret", "secret", { ruleId, place: { line, column, endLine: line, endColumn: column } });
  const requiring = (linesMax?: number, columnsMax?: number): RuleFilter => ({
    ruleIds: ["acme"],
    allowlists: [],
    required: [
      {
        ruleId: "other",
        ...(linesMax === undefined ? {} : { linesMax }),
        ...(columnsMax === undefined ? {} : { columnsMax }),
      },
    ],
  });

  test("must have matched in the same file", () => {
    const one = at("acme", 10);
    expect(keeps(requiring(), one)).toBe(false);
    expect(keeps(requiring(), one, "a", [one, at("other", 900)])).toBe(true);
  });

  test("within the lines and columns that are given", () => {
    const one = at("acme", 10, 5);
    expect(keeps(requiring(2), one, "a", [one, at("other", 12)])).toBe(true);
    expect(keeps(requiring(2), one, "a", [one, at("other", 13)])).toBe(false);
    expect(keeps(requiring(2, 3), one, "a", [one, at("other", 11, 9)])).toBe(false);
  });

  test("even where the required rule itself is hidden", () => {
    const one = at("acme", 10);
    const filters = [requiring(2), { ruleIds: ["other"], allowlists: [], isHidden: true }];
    expect(createMatchFilter(filters, () => "")("a", [one, at("other", 11)])).toEqual([one]);
  });
});

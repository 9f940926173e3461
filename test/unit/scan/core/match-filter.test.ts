/** Conditions of foreign rules files on matches: paths, allow lists, other matches near. */
import { describe, expect, test } from "bun:test";
import { SecretBytes } from "../../../../src/contracts/secret.ts";
import type { Match } from "../../../../src/engine/match.ts";
import { createCommitFilter } from "../../../../src/scan/core/commit-filter.ts";
import { createMatchFilter, createMatchJudge } from "../../../../src/scan/core/match-filter.ts";
import { createPathFilter } from "../../../../src/scan/core/path-conditions.ts";
import type { Allowlist, RuleFilter } from "../../../../src/scan/core/rule-filter.ts";

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

describe("commits", () => {
  const finding = (oid: string | undefined, path = "a/b", id = "acme") => ({
    ...{ rule: { id }, path },
    ...(oid === undefined ? {} : { commit: { oid } }),
  });
  /** Where it stood, in order of introduction. */
  const history = (...places: readonly (readonly [path: string, commit: string])[]) => ({
    ...{ status: "present" as const, refs: [], refCount: 0, paths: [], pathCount: 0 },
    occurrences: places.map(([path, commit]) => ({ object: "", path, line: 1, column: 1, commit })),
    occurrenceCount: places.length,
  });
  const keepsOf = (filter: RuleFilter, ...roots: string[]) => createCommitFilter([filter], roots)!;

  test("let what they brought in pass, and nothing else", () => {
    const keepsFinding = keepsOf(allowing({ commits: ["c1"] }, { ruleIds: ["acme"] }));
    expect(
      [finding("c1"), finding("c2"), finding(undefined), finding("c1", "a", "other")].map(keepsFinding),
    ).toEqual([false, true, true, true]);
  });

  test("count by the first at each path: a later edit brings nothing in, another file does", () => {
    const keepsFinding = keepsOf(allowing({ commits: ["c1"] }));
    const found = { ...finding("c1"), object: "o" };
    expect(keepsFinding({ ...found, history: history(["a/b", "c1"], ["a/b", "c2"]) })).toBe(false);
    expect(keepsFinding({ ...found, history: history(["a/b", "c1"], ["x", "c2"]) })).toBe(true);
    expect(keepsFinding({ ...found, history: history(["a/b", "c2"], ["a/b", "c1"]) })).toBe(true);
  });

  test("let a file pass only where they brought the secret into that file", () => {
    const keepsFinding = keepsOf(allowing({ commits: ["c1"] }));
    expect(keepsFinding({ ...finding("c1"), history: history(["a/b", "c1"]) })).toBe(false);
    expect(keepsFinding({ ...finding("c1", "new"), history: history(["a/b", "c1"]) })).toBe(true);
  });

  test("with `all`, the path has to fit as well", () => {
    const keepsFinding = keepsOf(allowing({ condition: "all", commits: ["c1"], paths: ["^a/"] }), "repo");
    expect([finding("c1"), finding("c1", "repo/a/b"), finding("c1", "b")].map(keepsFinding)).toEqual([
      ...[false, false, true],
    ]);
  });

  test("with `all` and what is not known by then, drop nothing", () => {
    const list = allowing({ condition: "all", commits: ["c1"], stopwords: ["x"] });
    expect(createCommitFilter([list])).toBeUndefined();
    expect(createCommitFilter([allowing({ paths: ["a"] })])).toBeUndefined();
  });

  test("are not met while a blob is searched, where only what needs no commit counts", () => {
    const one = match("secret");
    expect(keeps(allowing({ commits: ["c1"] }), one)).toBe(true);
    expect(keeps(allowing({ commits: ["c1"], paths: ["^a/"] }), one)).toBe(false);
    expect(keeps(allowing({ condition: "all", commits: ["c1"], paths: ["^a/"] }), one)).toBe(true);
    expect(
      createPathFilter([allowing({ condition: "all", commits: ["c1"], paths: ["^a/"] })])("acme", "a/b"),
    ).toBe(true);
  });
});

test("paths count in full and below what is scanned", () => {
  const below = allowing({ paths: ["^vendor/"] });
  const only: RuleFilter = { allowlists: [], onlyPaths: "^vendor/" };
  const one = match("secret");
  const kept = (filter: RuleFilter, path: string, ...roots: string[]) =>
    createMatchFilter([filter], () => "", roots)(path, [one]).length === 1;
  for (const [path, ...roots] of [
    ["vendor/a"],
    ["./vendor/a"],
    ["repo/vendor/a", "repo"],
    ["/srv/repo/vendor/a", "other", "/srv/repo"],
    ["/vendor/a", "/"],
  ] as const) {
    expect([path, kept(below, path, ...roots), kept(only, path, ...roots)]).toEqual([path, false, true]);
    expect(createPathFilter([below], roots)("acme", path)).toBe(false);
  }
  for (const [path, ...roots] of [
    ["repo/vendor/a"],
    ["repo/vendor/a", "rep", "", "repo/vendor"],
    ["repository/vendor/a", "repo"],
  ] as const) {
    expect([path, kept(below, path, ...roots), kept(only, path, ...roots)]).toEqual([path, true, false]);
    expect(createPathFilter([below], roots)("acme", path)).toBe(true);
  }
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

test("which condition drops a match is told", () => {
  const one = match("acme_zebra", "x key=acme_zebra");
  const why = (filter: RuleFilter, path = "a/b") => createMatchJudge([filter], () => "")(path, one, [one]);
  expect(why({ allowlists: [] })).toBeUndefined();
  expect(why({ allowlists: [], isHidden: true })).toEqual({ kind: "hidden" });
  expect(why({ allowlists: [], onlyPaths: "^x" })).toEqual({ kind: "path" });
  expect(why({ allowlists: [], required: [{ ruleId: "other" }] })).toEqual({
    kind: "required",
    ruleId: "other",
  });
  expect(why(allowing({ paths: ["^a/"], stopwords: ["no"] }))).toEqual({ kind: "allowed", by: "paths" });
  expect(why(allowing({ stopwords: ["zebra"] }))).toEqual({ kind: "allowed", by: "stopwords" });
  expect(why(allowing({ condition: "all", paths: ["^a/"], patterns: ["zeb"] }))).toEqual({
    ...{ kind: "allowed", by: "regexes" },
  });
});

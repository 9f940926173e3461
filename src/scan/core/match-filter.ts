/**
 * Drops matches by the conditions of a rules file. Promises: a match is kept or dropped by the blob's path and matches alone. Pure.
 */
import type { Match } from "../../engine/match.ts";
import { fits, latin1, pathTexts } from "./path-conditions.ts";
import type { Allowlist, LeastCharacters, MatchFilter, RequiredRule, RuleFilter } from "./rule-filter.ts";

/** Which condition drops a match. */
export type Dropped =
  | { readonly kind: "hidden" | "path" | "characters" }
  | { readonly kind: "allowed"; readonly by: Criterion }
  | { readonly kind: "required"; readonly ruleId: string };

/** The criterion of an allow list that was met, the last of them where all had to be. */
export type Criterion = "commits" | "paths" | "regexes" | "stopwords";

/** The first condition that drops a match of those that were found with it; undefined: it stays. */
export type MatchJudge = (
  path: string | undefined,
  match: Match,
  matches: readonly Match[],
) => Dropped | undefined;

/** `patternOf`: a rule's pattern as JavaScript, for allow lists that look at the whole match. `roots`: as for paths alone. */
export function createMatchJudge(
  filters: readonly RuleFilter[],
  patternOf: (ruleId: string) => string,
  roots: readonly string[] = [],
): MatchJudge {
  const tests = filters.map((filter) => new FilterTest(filter, patternOf));
  return (path, match, matches) => {
    const texts = path === undefined ? undefined : pathTexts(path, roots);
    for (const test of tests) {
      const dropped = test.drops(texts, match, matches);
      if (dropped !== undefined) return dropped;
    }
    return undefined;
  };
}

export function createMatchFilter(...given: Parameters<typeof createMatchJudge>): MatchFilter {
  const judge = createMatchJudge(...given);
  return (path, matches) => matches.filter((match) => judge(path, match, matches) === undefined);
}

class FilterTest {
  readonly #filter: RuleFilter;
  readonly #ruleIds: ReadonlySet<string> | undefined;
  readonly #onlyPaths: RegExp | undefined;
  readonly #allowlists: readonly AllowlistTest[];

  constructor(filter: RuleFilter, patternOf: (ruleId: string) => string) {
    this.#filter = filter;
    this.#ruleIds = filter.ruleIds && new Set(filter.ruleIds);
    this.#onlyPaths = filter.onlyPaths === undefined ? undefined : new RegExp(filter.onlyPaths);
    this.#allowlists = filter.allowlists.map((list) => new AllowlistTest(list, patternOf));
  }

  drops(paths: readonly string[] | undefined, match: Match, all: readonly Match[]): Dropped | undefined {
    const { least, required = [], isHidden } = this.#filter;
    if (this.#ruleIds?.has(match.ruleId) === false) return undefined;
    if (isHidden) return { kind: "hidden" };
    if (paths !== undefined && this.#onlyPaths !== undefined && !fits([this.#onlyPaths], paths))
      return { kind: "path" };
    const secret = latin1(match.secret.reveal());
    if (least !== undefined && !holdsLeast(secret, least)) return { kind: "characters" };
    for (const list of this.#allowlists) {
      const by = list.allowsBy(paths, match, secret);
      if (by !== undefined) return { kind: "allowed", by };
    }
    const missing = required.find((need) => !all.some((other) => isNear(match, other, need)));
    return missing === undefined ? undefined : { kind: "required", ruleId: missing.ruleId };
  }
}

class AllowlistTest {
  readonly #list: Allowlist;
  readonly #paths: readonly RegExp[];
  readonly #patterns: readonly RegExp[];
  readonly #patternOf: (ruleId: string) => string;

  constructor(list: Allowlist, patternOf: (ruleId: string) => string) {
    this.#list = list;
    this.#paths = list.paths.map((source) => new RegExp(source));
    this.#patterns = list.patterns.map((source) => new RegExp(source));
    this.#patternOf = patternOf;
  }

  /** Undefined: it does not allow the match. */
  allowsBy(paths: readonly string[] | undefined, match: Match, secret: string): Criterion | undefined {
    const answers = this.#answers(paths, match, secret);
    const met = answers.filter(([, isMet]) => isMet);
    if (this.#list.condition === "all" && met.length < answers.length) return undefined;
    return met.at(-1)?.[0];
  }

  /** Of the criteria the list has. */
  #answers(
    paths: readonly string[] | undefined,
    match: Match,
    secret: string,
  ): (readonly [Criterion, boolean])[] {
    const { stopwords, commits = [] } = this.#list;
    const answers: (readonly [Criterion, boolean])[] = [];
    // Which commit brought it in is not known yet.
    if (commits.length > 0) answers.push(["commits", false]);
    if (this.#paths.length > 0) answers.push(["paths", paths !== undefined && fits(this.#paths, paths)]);
    if (this.#patterns.length > 0)
      answers.push(["regexes", fits(this.#patterns, [this.#targetOf(match, secret)])]);
    if (stopwords.length > 0) {
      const lower = secret.toLowerCase();
      answers.push(["stopwords", stopwords.some((word) => lower.includes(word))]);
    }
    return answers;
  }

  /** What was decoded stands in no line as it is: there the secret has to do. */
  #targetOf(match: Match, secret: string): string {
    if (this.#list.target === "secret" || match.decodedBy.length > 0) return secret;
    const line = latin1(match.context.bytes.reveal());
    if (this.#list.target === "line") return line;
    const at = match.span.start - match.context.start;
    for (const found of line.matchAll(new RegExp(this.#patternOf(match.ruleId), "g"))) {
      if (found.index <= at && at < found.index + found[0].length) return found[0];
    }
    return line;
  }
}

function isNear(match: Match, other: Match, { ruleId, linesMax, columnsMax }: RequiredRule): boolean {
  if (other.ruleId !== ruleId || other === match) return false;
  const lines = Math.abs(other.place.line - match.place.line);
  const columns = Math.abs(other.place.column - match.place.column);
  return (linesMax === undefined || lines <= linesMax) && (columnsMax === undefined || columns <= columnsMax);
}

function holdsLeast(secret: string, least: LeastCharacters): boolean {
  const count = (isWanted: (character: string) => boolean): number => [...secret].filter(isWanted).length;
  return (
    count((character) => /[0-9]/.test(character)) >= least.digits &&
    count((character) => /[A-Z]/.test(character)) >= least.uppercase &&
    count((character) => /[a-z]/.test(character)) >= least.lowercase &&
    count((character) => least.specialCharacters.includes(character)) >= least.special
  );
}

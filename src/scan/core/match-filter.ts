/**
 * Drops matches by the conditions of a rules file. Promises: a match is kept or dropped by the blob's path and matches alone. Pure.
 */
import type { Match } from "../../engine/match.ts";
import { fits, latin1, pathTexts } from "./path-conditions.ts";
import type { Allowlist, LeastCharacters, MatchFilter, RequiredRule, RuleFilter } from "./rule-filter.ts";

/** `patternOf`: a rule's pattern as JavaScript, for allow lists that look at the whole match. `roots`: as for paths alone. */
export function createMatchFilter(
  filters: readonly RuleFilter[],
  patternOf: (ruleId: string) => string,
  roots: readonly string[] = [],
): MatchFilter {
  const tests = filters.map((filter) => new FilterTest(filter, patternOf));
  return (path, matches) => {
    const texts = path === undefined ? undefined : pathTexts(path, roots);
    return matches.filter((match) => tests.every((test) => test.keeps(texts, match, matches)));
  };
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

  keeps(paths: readonly string[] | undefined, match: Match, all: readonly Match[]): boolean {
    const { least, required = [], isHidden } = this.#filter;
    if (this.#ruleIds?.has(match.ruleId) === false) return true;
    if (isHidden) return false;
    if (paths !== undefined && this.#onlyPaths !== undefined && !fits([this.#onlyPaths], paths)) return false;
    const secret = latin1(match.secret.reveal());
    if (least !== undefined && !holdsLeast(secret, least)) return false;
    if (this.#allowlists.some((list) => list.allows(paths, match, secret))) return false;
    return required.every((need) => all.some((other) => isNear(match, other, need)));
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

  allows(paths: readonly string[] | undefined, match: Match, secret: string): boolean {
    const { condition, stopwords, commits = [] } = this.#list;
    const answers: boolean[] = commits.length > 0 ? [false] : [];
    if (this.#paths.length > 0) answers.push(paths !== undefined && fits(this.#paths, paths));
    if (this.#patterns.length > 0) {
      const text = this.#targetOf(match, secret);
      answers.push(this.#patterns.some((pattern) => pattern.test(text)));
    }
    if (stopwords.length > 0) {
      const lower = secret.toLowerCase();
      answers.push(stopwords.some((word) => lower.includes(word)));
    }
    return condition === "any" ? answers.includes(true) : answers.length > 0 && !answers.includes(false);
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

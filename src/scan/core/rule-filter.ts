/**
 * Conditions on matches that no rule of the engine can hold: where the file lies, allow lists, other matches near.
 * Rules files of other tools bring them. Promises: plain data that can be posted to threads; a match is kept or dropped by the
 * blob's path and matches alone. Pure.
 */
import type { Match } from "../../engine/match.ts";

/** What lets a match pass unreported. Patterns are JavaScript over latin1 text, as the engine emits them. */
export interface Allowlist {
  /** `any`: one criterion is enough; `all`: every criterion that is given must hold. */
  readonly condition: "any" | "all";
  readonly paths: readonly string[];
  readonly patterns: readonly string[];
  /** What the patterns look at. The line reaches at most 200 bytes either side of the secret. */
  readonly target: "secret" | "match" | "line";
  /** In lower case; looked for in the secret, whatever its case. */
  readonly stopwords: readonly string[];
}

/** Another rule that must have matched in the same blob: within so many lines and columns, where they are given. */
export interface RequiredRule {
  readonly ruleId: string;
  readonly linesMax?: number;
  readonly columnsMax?: number;
}

/** Least numbers of characters of a kind in the secret. */
export interface LeastCharacters {
  readonly digits: number;
  readonly uppercase: number;
  readonly lowercase: number;
  readonly special: number;
  /** Which characters count as special. */
  readonly specialCharacters: string;
}

export interface RuleFilter {
  /** The rules it speaks of; absent: all. */
  readonly ruleIds?: readonly string[];
  /** Matches elsewhere are dropped. */
  readonly onlyPaths?: string;
  readonly least?: LeastCharacters;
  readonly allowlists: readonly Allowlist[];
  readonly required?: readonly RequiredRule[];
  /** The rule is there for others to require, and reports nothing itself. */
  readonly isHidden?: boolean;
}

/**
 * The matches of one blob that stay, in their order. Without a path, conditions on it keep what they might have dropped: see
 * `createPathFilter`.
 */
export type MatchFilter = (path: string | undefined, matches: readonly Match[]) => Match[];

/** Whether a rule's matches are wanted at a path. For blobs whose path is known only after they were searched. */
export type PathFilter = (ruleId: string, path: string) => boolean;

/** Allow lists that ask for a path and something else as well, both at once, cannot be told by the path alone and drop nothing. */
export function createPathFilter(filters: readonly RuleFilter[]): PathFilter {
  const tests = filters.map(({ ruleIds, onlyPaths, allowlists }) => {
    const only = onlyPaths === undefined ? undefined : new RegExp(onlyPaths);
    const allowed = allowlists
      .filter(
        ({ condition, patterns, stopwords }) =>
          condition === "any" || patterns.length + stopwords.length === 0,
      )
      .flatMap(({ paths }) => paths.map((source) => new RegExp(source)));
    return { ruleIds: ruleIds && new Set(ruleIds), only, allowed };
  });
  return (ruleId, path) => {
    const text = pathText(path);
    return tests.every(({ ruleIds, only, allowed }) => {
      if (ruleIds?.has(ruleId) === false) return true;
      return only?.test(text) !== false && !allowed.some((pattern) => pattern.test(text));
    });
  };
}

function pathText(path: string): string {
  return latin1(new TextEncoder().encode(path.replace(/^(?:\.\/)+/, "")));
}

/** `patternOf`: a rule's pattern as JavaScript, for allow lists that look at the whole match. */
export function createMatchFilter(
  filters: readonly RuleFilter[],
  patternOf: (ruleId: string) => string,
): MatchFilter {
  const tests = filters.map((filter) => new FilterTest(filter, patternOf));
  return (path, matches) => {
    const text = path === undefined ? undefined : pathText(path);
    return matches.filter((match) => tests.every((test) => test.keeps(text, match, matches)));
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

  keeps(path: string | undefined, match: Match, all: readonly Match[]): boolean {
    const { least, required = [], isHidden } = this.#filter;
    if (this.#ruleIds?.has(match.ruleId) === false) return true;
    if (isHidden || (path !== undefined && this.#onlyPaths?.test(path) === false)) return false;
    const secret = latin1(match.secret.reveal());
    if (least !== undefined && !holdsLeast(secret, least)) return false;
    if (this.#allowlists.some((list) => list.allows(path, match, secret))) return false;
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

  allows(path: string | undefined, match: Match, secret: string): boolean {
    const { condition, stopwords } = this.#list;
    const answers: boolean[] = [];
    if (this.#paths.length > 0)
      answers.push(path !== undefined && this.#paths.some((pattern) => pattern.test(path)));
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

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

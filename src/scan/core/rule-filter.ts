/**
 * Conditions on matches that no rule of the engine can hold: where the file lies, allow lists, other matches near.
 * Rules files of other tools bring them. Promises: plain data that can be posted to threads; a match is kept or dropped by the
 * blob's path and matches alone. Pure.
 */
import type { Finding, FindingCommit } from "../../contracts/finding.ts";
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
  /** Ids of commits that brought the secret in, in lower case. Known only when a history's findings are put together: see `createCommitFilter`. */
  readonly commits?: readonly string[];
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

/** What of a finding is known once it is put together. */
export type PlacedFinding = Pick<Finding, "path" | "object" | "history"> & {
  readonly rule: Pick<Finding["rule"], "id">;
  readonly commit?: Pick<FindingCommit, "oid">;
};

/** The commits that brought a secret to each of its paths; undefined where one did by none: the file of a work tree. */
function introductionsOf({ path, object, commit, history }: PlacedFinding): readonly string[] | undefined {
  if (commit === undefined) return undefined;
  const first = new Map<string, string | undefined>();
  for (const one of history?.occurrences ?? []) if (!first.has(one.path)) first.set(one.path, one.commit);
  if (first.size === 0) return [commit.oid];
  if (object === undefined && !first.has(path)) return undefined;
  return [...first.values()].map((oid) => oid ?? "");
}

/** Undefined when no list names a commit. A list that asks for more than commits and paths, all at once, drops nothing. */
export function createCommitFilter(
  filters: readonly RuleFilter[],
  roots: readonly string[] = [],
): ((finding: PlacedFinding) => boolean) | undefined {
  const tests = filters.flatMap(({ ruleIds, allowlists }) =>
    allowlists
      .filter(({ commits = [] }) => commits.length > 0)
      .filter(
        ({ condition, patterns, stopwords }) =>
          condition === "any" || patterns.length + stopwords.length === 0,
      )
      .map(({ condition, paths, commits }) => ({
        ruleIds: ruleIds && new Set(ruleIds),
        commits: new Set(commits),
        paths: condition === "all" ? paths.map((source) => new RegExp(source)) : [],
      })),
  );
  if (tests.length === 0) return undefined;
  return (finding) => {
    const oids = introductionsOf(finding);
    if (oids === undefined) return true;
    const texts = pathTexts(finding.path, roots);
    return !tests.some(
      ({ ruleIds, commits, paths }) =>
        ruleIds?.has(finding.rule.id) !== false &&
        oids.every((oid) => commits.has(oid)) &&
        (paths.length === 0 || fits(paths, texts)),
    );
  };
}

/**
 * Allow lists that ask for a path and something else as well, both at once, cannot be told by the path alone and drop nothing.
 * `roots`: what is scanned. Patterns are written for the paths below it, so those count as well as the path in full.
 */
export function createPathFilter(filters: readonly RuleFilter[], roots: readonly string[] = []): PathFilter {
  const tests = filters.map(({ ruleIds, onlyPaths, allowlists }) => {
    const only = onlyPaths === undefined ? undefined : new RegExp(onlyPaths);
    const allowed = allowlists
      .filter(
        ({ condition, patterns, stopwords, commits = [] }) =>
          condition === "any" || patterns.length + stopwords.length + commits.length === 0,
      )
      .flatMap(({ paths }) => paths.map((source) => new RegExp(source)));
    return { ruleIds: ruleIds && new Set(ruleIds), only, allowed };
  });
  return (ruleId, path) => {
    const texts = pathTexts(path, roots);
    return tests.every(({ ruleIds, only, allowed }) => {
      if (ruleIds?.has(ruleId) === false) return true;
      return (only === undefined || fits([only], texts)) && !fits(allowed, texts);
    });
  };
}

/** What a path may be called: in full, and below each root it lies in. */
function pathTexts(path: string, roots: readonly string[]): readonly string[] {
  const below = roots.flatMap((root) => {
    const prefix = root.endsWith("/") ? root : `${root}/`;
    return root !== "" && path.startsWith(prefix) ? [path.slice(prefix.length)] : [];
  });
  return [path.replace(/^(?:\.\/)+/, ""), ...below].map((text) => latin1(new TextEncoder().encode(text)));
}

function fits(patterns: readonly RegExp[], texts: readonly string[]): boolean {
  return patterns.some((pattern) => texts.some((text) => pattern.test(text)));
}

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

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

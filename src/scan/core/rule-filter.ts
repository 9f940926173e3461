/**
 * Conditions on matches that no rule of the engine can hold: where the file lies, allow lists, other matches near.
 * Rules files of other tools bring them. Promises: plain data that can be posted to threads. What asks for them: match-filter.ts while a
 * blob is searched, path-conditions.ts and commit-filter.ts for what is known of its place later.
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

/** Where the feeds report what became of the blobs they read: the ledger of a whole scan, or of one item. Plain fields: they are hot. */
import type { GitCounts, Problem, Skipped } from "../../contracts/report.ts";
import type { Match } from "../../engine/match.ts";
import type { HistoryOrigin } from "../core/history-origin.ts";
import type { OriginOfSpan } from "./origin.ts";

export interface FeedLedger {
  files: number;
  bytes: number;
  readonly skipped: { -readonly [Kind in keyof Skipped]: Skipped[Kind] };
  /** What is scanned goes by a name that is no path. */
  readonly isPathUnknown?: boolean;
  problem(problem: Problem): void;
  found(path: string, matches: readonly Match[], originOfSpan?: OriginOfSpan): void;
}

/** The object of a history whose content is being scanned. */
export type ObjectOrigin = Omit<HistoryOrigin, "inside">;

/** The same where objects of repositories are read. */
export interface HistoryLedger extends FeedLedger {
  readonly git: { -readonly [Count in keyof GitCounts]: GitCounts[Count] };
  origin: ObjectOrigin | undefined;
}

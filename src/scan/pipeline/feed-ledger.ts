/** Where the feeds report what became of the blobs they read: the ledger of a whole scan, or of one item. Plain fields: they are hot. */
import type { Problem, Skipped } from "../../contracts/report.ts";
import type { Match } from "../../engine/match.ts";
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

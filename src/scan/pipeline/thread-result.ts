/** What one thread hands back, and the plain sum of several. Promises: can be posted between threads as it is. */
import type { GitCounts, Problem, Skipped } from "../../contracts/report.ts";
import type { HistoryOrigin, HistoryRepeat } from "../core/history-origin.ts";
import type { RedactedMatch } from "../core/redact.ts";

/** A finding on its way to the report; `secret` only where `--show-secrets` asked for it, and never out of the process. */
export interface Candidate extends RedactedMatch {
  readonly secret?: Uint8Array;
  /** Of what was found in git's objects: which one. Its finding's path is the object's name until that is settled. */
  readonly origin?: HistoryOrigin;
}

export interface ThreadResult {
  readonly candidates: readonly Candidate[];
  /** More places of secrets that stand among the candidates often enough. */
  readonly repeats: readonly HistoryRepeat[];
  readonly problems: readonly Problem[];
  /** Problems beyond the number kept. */
  readonly problemsDropped: number;
  /** Findings beyond the scan's limit. */
  readonly findingsDropped: number;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: Skipped;
  readonly git: GitCounts;
}

export function mergeResults(results: readonly ThreadResult[]): ThreadResult {
  const sum = (of: (result: ThreadResult) => number) => results.reduce((total, each) => total + of(each), 0);
  return {
    candidates: results.flatMap((result) => result.candidates),
    repeats: results.flatMap((result) => result.repeats),
    problems: results.flatMap((result) => result.problems),
    problemsDropped: sum((result) => result.problemsDropped),
    findingsDropped: sum((result) => result.findingsDropped),
    files: sum((result) => result.files),
    bytes: sum((result) => result.bytes),
    skipped: {
      binary: sum((result) => result.skipped.binary),
      tooLarge: sum((result) => result.skipped.tooLarge),
      excluded: sum((result) => result.skipped.excluded),
      symlinks: sum((result) => result.skipped.symlinks),
      special: sum((result) => result.skipped.special),
    },
    git: {
      commits: sum((result) => result.git.commits),
      tags: sum((result) => result.git.tags),
      blobs: sum((result) => result.git.blobs),
      blobBytes: sum((result) => result.git.blobBytes),
      scanned: sum((result) => result.git.scanned),
    },
  };
}

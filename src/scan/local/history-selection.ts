/** Which part of a repository's history a scan is asked for. */
export interface HistorySelection {
  /** Revisions to start from; every ref when there are none. */
  readonly branches: readonly string[];
  /** Leave out this commit and all it leads to. */
  readonly sinceCommit?: string;
  /** `A..B` or `A...B`. */
  readonly commitRange?: string;
  /** Commits on the way from where it starts. */
  readonly depthMax?: number;
  /** Leave out commits whose committer's clock is before this. */
  readonly sinceMs?: number;
  /** What is in the index and not in HEAD, instead of commits. */
  readonly staged: boolean;
  /** The index to read instead of the repository's own: git commits from another one where files are named or `-a` is given. */
  readonly indexFile?: string;
  /** Objects that no ref leads to as well. */
  readonly unreachable: boolean;
}

export const ALL_HISTORY: HistorySelection = { branches: [], staged: false, unreachable: true };

/** Whether it asks for some of the commits alone. */
export function isRange({
  branches,
  sinceCommit,
  commitRange,
  depthMax,
  sinceMs,
}: HistorySelection): boolean {
  const limits = [sinceCommit, commitRange, depthMax, sinceMs];
  return branches.length > 0 || limits.some((limit) => limit !== undefined);
}

/**
 * One scan of a repository's history alone: every blob of the object database once, reachable or not, and the messages of
 * commits and annotated tags, or what a range or the index brings. Promises: nothing of the repository is run and nothing is
 * fetched; what is missing or damaged is a problem.
 */
import type { FsPath } from "../../sources/filesystem/fs-path.ts";
import { NO_FILTER } from "../../sources/filesystem/path-filter.ts";
import type { ThreadMaker } from "../pipeline/engine-pool.ts";
import { ALL_HISTORY, type HistorySelection } from "./history-selection.ts";
import { type ScanLocalOptions, scanLocal } from "./scan-local.ts";
import type { ScanOutcome } from "./scan-outcome.ts";

export interface ScanGitOptions
  extends Omit<ScanLocalOptions, "paths" | "filter" | "standardInput" | "histories"> {
  /** The root of a work tree, a bare repository or a git directory. */
  readonly path: FsPath;
  /** All of it when absent. */
  readonly selection?: HistorySelection;
}

export function scanGit<Setup>(options: ScanGitOptions, maker: ThreadMaker<Setup>): Promise<ScanOutcome> {
  const { path, selection = ALL_HISTORY, ...rest } = options;
  const histories = [{ path, selection }];
  return scanLocal({ ...rest, paths: [], histories, filter: NO_FILTER, standardInput: nothing() }, maker);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * The repositories of a run: from what was asked for, in whatever order, to one target each. Promises: sorted by key, each key once; the same
 * repository asked for in two ways is refused, with both places; the order of the input changes nothing. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { GitMerges, GitScanMode, GitSelection, RepositoryLocator } from "../../contracts/git-target.ts";
import { showLocator } from "../../sources/git/core/locator.ts";
import { isRefName } from "../../sources/git/core/ref-text.ts";
import { compareText } from "./compare-text.ts";

/** What of a repository is scanned, and how. */
export interface GitRequest {
  readonly selection: GitSelection;
  readonly mode: GitScanMode;
  readonly merges: GitMerges;
  readonly enrichesIdentity: boolean;
}

/** One repository as it was asked for. */
export interface AskedRepository extends GitRequest {
  readonly locator: RepositoryLocator;
  /** Where it was asked for, for people: `line 3 of repos.txt`. */
  readonly place: string;
}

export interface GitTargetList {
  readonly repositories: readonly AskedRepository[];
  /** How many were asked for more than once, in the same way. */
  readonly repeated: number;
}

export const REPOSITORIES_MAX = 10_000;

/** Throws a UsageError. */
export function listTargets(asked: Iterable<AskedRepository>): GitTargetList {
  const byKey = new Map<string, AskedRepository>();
  let repeated = 0;
  for (const one of asked) {
    const key = showLocator(one.locator);
    const before = byKey.get(key);
    if (before === undefined) byKey.set(key, one);
    else requireSame(key, before, one);
    if (before !== undefined) repeated++;
    if (byKey.size > REPOSITORIES_MAX)
      throw new UsageError(
        `${one.place}: a run has ${REPOSITORIES_MAX} repositories at most; submit the others as another run`,
      );
  }
  const keys = [...byKey.keys()].sort(compareText);
  return { repositories: keys.map((key) => byKey.get(key)!), repeated };
}

function requireSame(key: string, before: AskedRepository, now: AskedRepository): void {
  if (JSON.stringify(requestOf(before)) === JSON.stringify(requestOf(now))) return;
  throw new UsageError(
    `${now.place}: ${key} is asked for otherwise than at ${before.place}; a run scans a repository in one way`,
  );
}

function requestOf({ selection, mode, merges, enrichesIdentity }: GitRequest): readonly unknown[] {
  return [selection.kind, selectionDetail(selection), mode, merges, enrichesIdentity];
}

function selectionDetail(selection: GitSelection): unknown {
  return selection.kind === "refs" ? selection.refs : selection.kind === "commit" ? selection.oid : "";
}

/** Sorted full names, each once. `main` is a branch, `tags/v1` and `heads/main` stand below refs/. Throws a UsageError. */
export function fullRefNames(names: readonly string[]): readonly string[] {
  const full = names.map(fullRefName);
  return [...new Set(full)].sort(compareText);
}

function fullRefName(name: string): string {
  const full = name.startsWith("refs/")
    ? name
    : /^(?:heads|tags|remotes|notes)\//.test(name)
      ? `refs/${name}`
      : `refs/heads/${name}`;
  if (isRefName(full) && full.isWellFormed() && !/[\u0080-\u009f\ufffd]/.test(full)) return full;
  throw new UsageError("a ref's name holds what git allows in none; write refs/heads/main, or main for it");
}

/** Lower case. Throws a UsageError. */
export function commitId(text: string): string {
  const oid = text.toLowerCase();
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) return oid;
  throw new UsageError("a commit is named by its full id, 40 or 64 hex digits");
}

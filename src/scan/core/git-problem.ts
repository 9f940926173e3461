/** What a repository's readers could not read, in the words of a report. Promises: sentences name objects, never content. Pure. */
import type { Problem } from "../../contracts/report.ts";
import type { GitFaultKind, GitProblem } from "../../sources/git/core/git-fault.ts";

const KINDS: Readonly<Record<GitFaultKind, Problem["kind"]>> = {
  corrupt: "git-corrupt",
  "too-large": "git-limit",
  missing: "git-missing",
  unsupported: "git-unsupported",
  outside: "unreadable",
  unreadable: "unreadable",
};

export function gitProblem({ kind, path, oid, message }: GitProblem): Problem {
  return { path, kind: KINDS[kind], message: oid === undefined ? message : `object ${oid}: ${message}` };
}

interface ProblemSource {
  readonly commonDirectory: string;
  readonly problems: readonly GitProblem[];
  readonly problemsUncounted: number;
}

/** All problems so far; one more speaks for those beyond the limit. */
export function reportedProblems({ commonDirectory, problems, problemsUncounted }: ProblemSource): Problem[] {
  const all = problems.map(gitProblem);
  if (problemsUncounted === 0) return all;
  const message = `${problemsUncounted} more objects or files of the repository could not be read`;
  return [...all, { path: commonDirectory, kind: "git-corrupt", message }];
}

interface Missing {
  readonly commits: number;
  readonly trees: number;
  readonly blobs: number;
}

/** `undefined` when nothing is missing. */
export function missingProblem(
  path: string,
  { commits, trees, blobs }: Missing,
  isPartial: boolean,
): Problem | undefined {
  if (commits + trees + blobs === 0) return undefined;
  const counts = `${commits} commits, ${trees} trees and ${blobs} blobs`;
  const remedy = isPartial
    ? "this is a partial clone, and nothing is fetched for a scan; clone it without --filter"
    : "fetch them or restore them from another clone";
  const message = `the history names ${counts} that are not here, and whatever they lead to; ${remedy}`;
  return { path, kind: "git-missing", message };
}

/** `undefined` when the history is not cut off. */
export function shallowProblem(path: string, cuts: number): Problem | undefined {
  if (cuts === 0) return undefined;
  const message = `this is a shallow clone: what came before ${cuts} of its commits is not here; run git fetch --unshallow`;
  return { path, kind: "git-missing", message };
}

/**
 * From what is asked of a repository's history to the work of threads. Promises: a revision that cannot be resolved is an error
 * that names it; what a range brought in is known with its commit and path before the scan begins.
 */
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { Problem } from "../../contracts/report.ts";
import { isOid } from "../../sources/git/core/object-format.ts";
import { readRangeText } from "../../sources/git/core/revision-text.ts";
import {
  GitFault,
  type GitRepository,
  introducedBlobs,
  resolveQuietly,
  type SharedUnits,
  selectCommits,
  stagedBlobs,
} from "../../sources/git/index.ts";
import { shallowProblem } from "../core/git-problem.ts";
import { SCANNED_TYPES } from "../pipeline/git-feed.ts";
import { allTips, type HistoryTips, loneObjects, refTipsOf, tipsOf } from "../pipeline/history-tips.ts";
import type { WorkItem } from "../pipeline/work-item.ts";
import { type HistorySelection, isRange } from "./history-selection.ts";

export interface KnownPlace {
  /** Absent for what is staged. */
  readonly commit?: string;
  readonly path: string;
}

export interface HistoryPlan {
  readonly items: readonly WorkItem[];
  /** All objects as pieces of work, when everything is scanned. */
  readonly units?: SharedUnits;
  /** By blob; empty when everything is scanned. */
  readonly known: ReadonlyMap<string, KnownPlace>;
  readonly scope: "all" | "range" | "staged";
  readonly problems: readonly Problem[];
  /** Sentences for the user: what was done in another way than usual. */
  readonly notes: readonly string[];
}

export interface PlanOptions {
  /** Number of the history in its scan. */
  readonly history: number;
  readonly selection: HistorySelection;
  /** How many threads there may be. */
  readonly threads: number;
}

const OIDS_PER_ITEM = 256;

export function planHistory(repository: GitRepository, options: PlanOptions): HistoryPlan {
  const { selection } = options;
  if (selection.staged) return planStaged(repository, options);
  if (isRange(selection) || !selection.unreachable) return planRange(repository, options);
  const { unknownExtensions, gitDirectory } = repository;
  const isUnknown = unknownExtensions.length > 0;
  return {
    items: isUnknown
      ? [{ kind: "git-program", path: "", root: options.history, names: "" }]
      : everything(options),
    units: repository.planUnits(SCANNED_TYPES),
    known: new Map(),
    scope: "all",
    problems: [],
    notes: isUnknown
      ? [`${gitDirectory} is read by git cat-file: ${unknownExtensions.join(", ")} is not known here`]
      : [],
  };
}

/** One for each thread: what is taken is told apart in the pieces of work. */
function everything({ history, threads }: PlanOptions): WorkItem[] {
  return Array.from(
    { length: threads },
    () => ({ kind: "git", path: "", root: history, names: "" }) as const,
  );
}

function listed(history: number, oids: readonly string[]): WorkItem[] {
  const items: WorkItem[] = [];
  for (let at = 0; at < oids.length; at += OIDS_PER_ITEM) {
    const names = oids.slice(at, at + OIDS_PER_ITEM).join(" ");
    items.push({ kind: "git-list", path: "", root: history, names });
  }
  return items;
}

/** Items that scan these objects of a history. */
export const itemsFor = listed;

function planStaged(repository: GitRepository, { history, selection }: PlanOptions): HistoryPlan {
  const { blobs, isReadByGit } = asSourceError(repository, () =>
    stagedBlobs(repository, selection.indexFile),
  );
  const known = new Map<string, KnownPlace>();
  for (const { blob, path } of blobs) if (!known.has(blob)) known.set(blob, { path });
  return {
    items: listed(history, [...known.keys()]),
    known,
    scope: "staged",
    problems: [],
    notes: isReadByGit ? ["the index was read by git ls-files: its form is not one that is read here"] : [],
  };
}

function planRange(repository: GitRepository, { history, selection }: PlanOptions): HistoryPlan {
  const { tips, hidden, named } = endsOf(repository, selection);
  const commits = selectCommits(repository, {
    tips: tips.commits,
    hidden,
    ...(selection.depthMax === undefined ? {} : { depthMax: selection.depthMax }),
    ...(selection.sinceMs === undefined ? {} : { sinceSeconds: Math.ceil(selection.sinceMs / 1000) }),
  });
  const chosen = new Set(commits.map(({ oid }) => oid));
  const known = new Map<string, KnownPlace>(introducedBlobs(repository, commits));
  const isWhole = !isRange(selection);
  for (const { blob, path } of loneObjects(repository, isWhole ? tips.others : named.others))
    if (!known.has(blob)) known.set(blob, { path });
  const tags = tips.tags.filter(({ commit }) => isWhole || (commit !== undefined && chosen.has(commit)));
  const tagIds = new Set([...tags, ...named.tags].map(({ oid }) => oid));
  const messages = [...commits.map(({ oid }) => oid), ...tagIds];
  const cut = shallowProblem(
    repository.commonDirectory,
    repository.shallow.filter((oid) => chosen.has(oid)).length,
  );
  return {
    items: listed(history, inStorageOrder(repository, [...known.keys(), ...messages])),
    known,
    scope: "range",
    problems: cut === undefined ? [] : [cut],
    notes: repository.incoming.length > 0 ? [] : notesOf(selection),
  };
}

function notesOf({ commitRange, sinceCommit }: HistorySelection): readonly string[] {
  const from = commitRange === undefined ? sinceCommit : readRangeText(commitRange)?.from;
  return from !== undefined && NO_COMMIT.test(from)
    ? ["the commit to begin behind is none, as for a new branch: all that the other end leads to was scanned"]
    : [];
}

/** Deltas are read beside what they are made from. */
function inStorageOrder(repository: GitRepository, oids: readonly string[]): readonly string[] {
  return repository.inStorageOrder(oids);
}

function endsOf(
  repository: GitRepository,
  selection: HistorySelection,
): {
  readonly tips: HistoryTips;
  readonly hidden: readonly string[];
  /** What the end of a range is besides a commit: a tag on the way to one, a tree, a blob. */
  readonly named: Pick<HistoryTips, "tags" | "others">;
} {
  const hidden = selection.sinceCommit === undefined ? [] : endOf(repository, selection.sinceCommit);
  const starts = selection.branches.map((text) => commitOf(repository, text));
  const tips = allTips(repository);
  if (selection.commitRange === undefined)
    return { tips: starts.length === 0 ? tips : { ...tips, commits: starts }, hidden, named: NOTHING_NAMED };
  const range = readRangeText(selection.commitRange);
  if (range === undefined)
    throw new UsageError(
      `${selection.commitRange} is no range of commits: write A..B for what B has and A has not`,
    );
  const named = isOid(range.to, repository.format) ? tipsOf(repository, [range.to]) : NOTHING_NAMED;
  const to = named.others.length > 0 ? [] : endOf(repository, range.to);
  if (!range.isSymmetric) {
    const before = beginOf(repository, range.from);
    return { tips: { ...tips, commits: [...to, ...starts] }, hidden: [...before, ...hidden], named };
  }
  const from = endOf(repository, range.from);
  const both = sharedBy(repository, from, to);
  return { tips: { ...tips, commits: [...from, ...to, ...starts] }, hidden: [...both, ...hidden], named };
}

const NOTHING_NAMED = { tags: [], others: [] };

/** What git writes for a branch that was not there before a push, or is not after it. */
const NO_COMMIT = /^(?:0{40}|0{64})$/;

/** A branch that a push in quarantine makes brings what no ref leads to yet: refs stand as they were. */
function beginOf(repository: GitRepository, text: string): readonly string[] {
  const isNew = NO_COMMIT.test(text) && repository.incoming.length > 0;
  return isNew ? refTipsOf(repository).map(({ commit }) => commit) : endOf(repository, text);
}

function endOf(repository: GitRepository, text: string): readonly string[] {
  return NO_COMMIT.test(text) ? [] : [commitOf(repository, text)];
}

/** Commits that both ends lead to. */
function sharedBy(
  repository: GitRepository,
  one: readonly string[],
  other: readonly string[],
): readonly string[] {
  const ofOne = new Set(selectCommits(repository, { tips: one, hidden: [] }).map(({ oid }) => oid));
  return selectCommits(repository, { tips: other, hidden: [] })
    .map(({ oid }) => oid)
    .filter((oid) => ofOne.has(oid));
}

function commitOf(repository: GitRepository, text: string): string {
  const resolved = resolveQuietly(repository, text);
  switch (resolved.kind) {
    case "commit":
      return resolved.oid;
    case "ambiguous":
      throw new UsageError(`${text} begins the ids of several objects; give more of its digits`);
    case "no-commit":
      throw new UsageError(`${text} is in the repository, and is no commit`);
    case "unknown":
      throw new UsageError(
        `${text} is no commit of the repository: give a branch, a tag or an id, and fetch it if it is elsewhere`,
      );
  }
}

function asSourceError<T>(repository: GitRepository, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    const message = `the index of ${repository.gitDirectory} cannot be read: ${error.message}`;
    throw new GossipError(message, { code: "E_SOURCE", cause: error });
  }
}

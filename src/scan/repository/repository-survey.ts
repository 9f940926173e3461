/**
 * What there is to scan in a repository, given what earlier scans of it have seen. Promises: a repository nobody has changed since is known
 * by its refs and the names of its files, and nothing of it is read; what is asked for and not there is said, never left out.
 */
import type { GitMerges, GitScanMode, GitSelection } from "../../contracts/git-target.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { Problem } from "../../contracts/report.ts";
import type { ParkReason } from "../../contracts/shard.ts";
import {
  type Commit,
  GitFault,
  type GitRepository,
  introducedBlobs,
  selectCommits,
} from "../../sources/git/index.ts";
import { gitProblem, shallowProblem } from "../core/git-problem.ts";
import { rawIds } from "../core/object-ids.ts";
import type { KnownPlace } from "../local/plan-history.ts";
import { type HistorySource, SCANNED_TYPES } from "../pipeline/git-feed.ts";
import { allTips, type HistoryTips, loneObjects, refTipsOf, tipsOf } from "../pipeline/history-tips.ts";

/** What an earlier scan of the same selection left behind. */
export interface SeenBefore {
  readonly fingerprint: Uint8Array;
  /** Commits whose whole history has been scanned. */
  readonly tips: readonly string[];
  /** Objects that could not be read then. */
  readonly retry: readonly string[];
  /** Names of packs all of whose objects have been scanned. */
  readonly packs: readonly string[];
}

export interface SurveyRequest {
  readonly path: string;
  readonly selection: GitSelection;
  readonly mode: GitScanMode;
  readonly merges: GitMerges;
  readonly before?: SeenBefore;
  /** Some objects of it have been scanned already, whatever the selection was. */
  readonly hasSeen: boolean;
  /** Whatever is to be scanned is read by its name: threads have died in the middle of packs. */
  readonly readsByName?: boolean;
}

export interface SurveyedWork {
  readonly kind: "work";
  readonly fingerprint: Uint8Array;
  readonly tips: readonly string[];
  /** Commits that refs lead to, whatever is selected. */
  readonly refTips: readonly string[];
  readonly commits: number;
  readonly source: HistorySource;
  /**
   * `objects`: those of `candidates`, some of which may have been seen. The others: everything there is; of `units`, what has been seen is read
   * and not scanned.
   */
  readonly reading: "objects" | "units" | "git-program";
  /** Names of the packs there are now. */
  readonly packs: readonly string[];
  /** Raw ids one behind the other, in the order they are best read in. */
  readonly candidates: Uint8Array;
  readonly idBytes: number;
  /** What a shallow or partial clone has left out. */
  readonly gaps: readonly Problem[];
}

export type Survey =
  | SurveyedWork
  | { readonly kind: "unchanged" }
  | { readonly kind: "unusable"; readonly reason: ParkReason; readonly why: string };

/** Places of blobs, as far as the survey has met them. Stays in the thread that made it. */
export type KnownPlaces = ReadonlyMap<string, KnownPlace>;

/** Of packs that are new, a first one among them: with more to look at, going through everything takes less time and memory. */
const OBJECTS_LISTED_MAX = 20_000;
const PROBLEMS_MAX = 100;

type Lineage = Pick<Commit, "tree" | "parents"> & { readonly oid: string; readonly seconds: number };

interface Surveying {
  readonly request: SurveyRequest;
  readonly hasher: Hasher;
  /** What there is, by name. */
  readonly stored: readonly string[];
}

export function surveyRepository(
  repository: GitRepository,
  { request, hasher, stored }: Surveying,
): { readonly survey: Survey; readonly known: KnownPlaces } {
  const none: KnownPlaces = new Map();
  const tips = selectedTips(repository, request.selection);
  if (typeof tips === "string")
    return { survey: { kind: "unusable", reason: "not-found", why: tips }, known: none };
  const isWhole = isOfEverything(request);
  const fingerprint = fingerprintOf(repository, hasher, { request, tips, stored: isWhole ? stored : [] });
  const isUntouched = sameBytes(fingerprint, request.before?.fingerprint);
  const retry = retriesOf(repository, request, isWhole);
  if (isUntouched && retry.length === 0) return { survey: { kind: "unchanged" }, known: none };
  // Of everything, whatever comes to be here is found by its name.
  if (!isWhole) for (const oid of tips.missing) repository.note(oid, notHere());
  const commits = isUntouched ? [] : newCommits(repository, tips, request);
  const reads = isWhole ? everything(repository, request) : { reading: "objects" as const, oids: undefined };
  const known =
    isWhole && request.before === undefined
      ? new Map<string, KnownPlace>()
      : new Map<string, KnownPlace>(introducedBlobs(repository, commits));
  const oids =
    reads.oids ?? (reads.reading === "objects" ? reachable(repository, tips, commits, known, request) : []);
  const ordered = repository.inStorageOrder([...new Set([...oids, ...retry])]);
  return {
    survey: {
      kind: "work",
      fingerprint,
      // What lies beyond the cut of a shallow clone may come later.
      tips: repository.shallow.length > 0 ? [] : tips.commits,
      refTips: [...new Set(refTipsOf(repository).map(({ commit }) => commit))],
      commits: commits.length,
      source: sourceOf(repository, reads.reading),
      reading: reads.reading,
      packs: [...repository.packNames.keys()],
      candidates: rawIds(ordered, repository.format.idBytes),
      idBytes: repository.format.idBytes,
      gaps: [...gapsIn(repository), ...(isWhole ? settledMissing(repository) : [])],
    },
    known,
  };
}

/** Of everything, what history leads to and is not here is no reason to look again: it is found by its name once it is. */
function settledMissing(repository: GitRepository): readonly Problem[] {
  const missing = repository.problems.filter(({ kind, oid }) => kind === "missing" && oid !== undefined);
  for (const { oid } of missing) repository.settle(oid!);
  return missing.slice(0, PROBLEMS_MAX).map(gitProblem);
}

/** Every object, reachable or not. */
function isOfEverything({ mode, selection }: SurveyRequest): boolean {
  return mode === "odb-blob" && selection.kind === "all-refs";
}

/** A sentence when what was selected is not there. */
function selectedTips(repository: GitRepository, selection: GitSelection): HistoryTips | string {
  switch (selection.kind) {
    case "all-refs":
      return allTips(repository);
    case "default-branch": {
      const head = repository.head();
      if (head === undefined && hasBranches(repository))
        return "HEAD leads to none of the repository's branches";
      return tipsOf(repository, head === undefined ? [] : [head]);
    }
    case "refs": {
      const ends = new Map(repository.refs().map(({ name, oid }) => [name, oid]));
      const missing = selection.refs.find((name) => ends.get(name) === undefined);
      if (missing !== undefined) return `the repository has no ref ${missing}`;
      return tipsOf(
        repository,
        selection.refs.map((name) => ends.get(name)!),
      );
    }
    case "commit": {
      const tips = tipsOf(repository, [selection.oid]);
      return tips.commits.length > 0 ? tips : `the repository has no commit ${selection.oid}`;
    }
  }
}

function hasBranches(repository: GitRepository): boolean {
  return repository.refs().some(({ name, oid }) => name.startsWith("refs/heads/") && oid !== undefined);
}

/** Objects to try again. Of everything, those that are gone come back under their names, if they do. */
function retriesOf(
  repository: GitRepository,
  { before }: SurveyRequest,
  isWhole: boolean,
): readonly string[] {
  const retry = (before?.retry ?? []).filter((oid) => oid.length === 2 * repository.format.idBytes);
  return isWhole ? retry.filter((oid) => repository.has(oid)) : retry;
}

function newCommits(
  repository: GitRepository,
  tips: HistoryTips,
  request: SurveyRequest,
): readonly Lineage[] {
  // Tips of then may be gone by now: what cannot be read hides nothing.
  const hidden = request.before?.tips ?? [];
  if (isOfEverything(request)) {
    // A first scan learns from the whole history where things stand; later ones say what it would.
    if (request.before === undefined) return [];
  } else if (request.merges === "first-parent")
    return firstParents(repository, tips.commits, new Set(hidden));
  return selectCommits(repository, { tips: tips.commits, hidden });
}

/** The lines that first parents make, oldest first. */
function firstParents(
  repository: GitRepository,
  tips: readonly string[],
  hidden: ReadonlySet<string>,
): readonly Lineage[] {
  const met = new Set(hidden);
  const cut = new Set(repository.shallow);
  const line: Lineage[] = [];
  for (const tip of tips) {
    const own: Lineage[] = [];
    for (let oid: string | undefined = tip; oid !== undefined && !met.has(oid); ) {
      met.add(oid);
      const commit = repository.commit(oid);
      if (commit === undefined) {
        const child = own.at(-1)?.oid;
        if (child !== undefined && !cut.has(child)) repository.note(oid, notHere());
        break;
      }
      const parents = commit.parents.slice(0, 1);
      own.push({ oid, tree: commit.tree, parents, seconds: commit.committer.seconds });
      oid = parents[0];
    }
    line.push(...own.reverse());
  }
  return line;
}

function everything(
  repository: GitRepository,
  { hasSeen, before, readsByName }: SurveyRequest,
): { readonly reading: SurveyedWork["reading"]; readonly oids?: readonly string[] } {
  if (repository.unknownExtensions.length > 0) return { reading: "git-program" };
  if (!hasSeen && readsByName !== true) return { reading: "units" };
  const known = new Set(hasSeen ? before?.packs : []);
  let added = 0;
  for (const [name, objects] of repository.packNames) if (!known.has(name)) added += objects;
  if (added > OBJECTS_LISTED_MAX && readsByName !== true) return { reading: "units" };
  return { reading: "objects", oids: [...repository.newObjects(known, SCANNED_TYPES)] };
}

/** Blobs and messages the commits brought in; of everything refs lead to, what they lead to without a commit besides. */
function reachable(
  repository: GitRepository,
  tips: HistoryTips,
  commits: readonly Lineage[],
  known: Map<string, KnownPlace>,
  { selection }: SurveyRequest,
): readonly string[] {
  const chosen = new Set(commits.map(({ oid }) => oid));
  const others = selection.kind === "all-refs" || selection.kind === "refs" ? tips.others : [];
  for (const { blob, path } of loneObjects(repository, others))
    if (!known.has(blob)) known.set(blob, { path });
  // A tag may be younger than the commit it is put on.
  return [...known.keys(), ...chosen, ...tips.tags.map(({ oid }) => oid)];
}

interface Fingerprinted {
  readonly request: SurveyRequest;
  readonly tips: HistoryTips;
  readonly stored: readonly string[];
}

/** Of where refs lead; where unreachable objects count, also of the names of packs and loose objects. */
function fingerprintOf(
  repository: GitRepository,
  hasher: Hasher,
  { request, tips, stored }: Fingerprinted,
): Uint8Array {
  const { mode, merges } = request;
  const refs = repository.refs().map(({ name, oid }) => `${name} ${oid ?? ""}`);
  const lines = [
    `${mode} ${merges} ${repository.format.idBytes}`,
    ...[...tips.commits].sort(),
    "tags",
    ...tips.tags.map(({ oid }) => oid).sort(),
    "others",
    ...[...tips.others].sort(),
    // What became of findings depends on every ref, whatever was selected.
    "refs",
    ...refs.sort(),
    "shallow",
    ...[...repository.shallow].sort(),
    "stored",
    ...[...stored].sort(),
  ];
  return hasher.hash(new TextEncoder().encode(lines.join("\n")));
}

function sourceOf(repository: GitRepository, reading: SurveyedWork["reading"]): HistorySource {
  return {
    path: repository.workTree ?? repository.gitDirectory,
    indexes: repository.packIndexes,
    ...(reading === "objects" ? {} : { units: repository.planUnits(SCANNED_TYPES) }),
  };
}

/** What is not here on purpose: told, and no reason to look again. */
function gapsIn({ commonDirectory, shallow, partial }: GitRepository): readonly Problem[] {
  const cut = shallowProblem(commonDirectory, shallow.length);
  const message =
    "this is a partial clone: objects its remote keeps were not scanned; clone it without --filter";
  return [
    ...(cut === undefined ? [] : [cut]),
    ...(partial ? [{ path: commonDirectory, kind: "git-missing" as const, message }] : []),
  ];
}

function notHere(): GitFault {
  return new GitFault("missing", "history leads to it, and it is not here");
}

function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}

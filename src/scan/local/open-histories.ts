/**
 * The repositories of one scan, open for its length: what is to be read of them, and afterwards where what was found stood.
 * Promises: a path that is no repository, or one that cannot be read, is an error before anything is scanned. Who makes it
 * disposes of it.
 */
import { join } from "node:path";
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { Problem } from "../../contracts/report.ts";
import { displayPath, type FsPath, isRaw, nativePath } from "../../sources/filesystem/fs-path.ts";
import type { Root } from "../../sources/filesystem/roots.ts";
import {
  GitFault,
  type GitRepository,
  HistoryReader,
  openRepository,
  type SharedUnits,
} from "../../sources/git/index.ts";
import { missingProblem, reportedProblems, shallowProblem } from "../core/git-problem.ts";
import type { HistoryRepeat } from "../core/history-origin.ts";
import type { PathFilter } from "../core/rule-filter.ts";
import type { PoolOutcome } from "../pipeline/engine-pool.ts";
import type { HistorySource } from "../pipeline/git-feed.ts";
import type { Candidate, ThreadResult } from "../pipeline/thread-result.ts";
import type { WorkItem } from "../pipeline/work-item.ts";
import { HistoryPlaces } from "./history-places.ts";
import type { HistorySelection } from "./history-selection.ts";
import { earlierRepeats, joinHistory, withPaths } from "./join-history.ts";
import { type HistoryPlan, itemsFor, planHistory } from "./plan-history.ts";
import { problemsOnce } from "./report-order.ts";

export interface HistoryRequest {
  /** The root of a work tree, a bare repository or a git directory. */
  readonly path: FsPath;
  readonly selection: HistorySelection;
  /** See `OpenOptions`. */
  readonly incoming?: readonly string[];
}

interface OpenHistory {
  readonly shown: string;
  readonly repository: GitRepository;
  readonly plan: HistoryPlan;
  /** Of scans of everything, once begun: the search for what is missing, and attribution's ground. */
  reader?: HistoryReader;
}

const PIECES_PER_THREAD = 8;
/** So few leave hardly anything behind. */
const COMMITS_SMALL = 10_000;
const OBJECT_PATH = /^(blob|commit|tag) ([0-9a-f]{40,64})(?=::|$)/;

export interface OpenHistoriesOptions {
  /** How many there may be. */
  readonly threads: number;
  readonly keepsPath?: PathFilter;
}

export class OpenHistories implements Disposable {
  readonly #all: OpenHistory[] = [];
  readonly #keepsPath: PathFilter;
  #places: readonly HistoryPlaces[] = [];
  #repeats: readonly HistoryRepeat[] = [];

  constructor(requests: readonly HistoryRequest[], { threads, keepsPath }: OpenHistoriesOptions) {
    this.#keepsPath = keepsPath ?? (() => true);
    try {
      for (const [history, { path, selection, incoming = [] }] of requests.entries()) {
        const repository = open(path, incoming);
        const plan = planHistory(repository, { history, selection, threads });
        this.#all.push({ shown: displayPath(path), repository, plan });
      }
    } catch (error) {
      this[Symbol.dispose]();
      throw error;
    }
  }

  /** What threads need to open them. */
  get sources(): readonly HistorySource[] {
    return this.#all.map(({ repository, plan }) => ({
      path: repository.workTree ?? repository.gitDirectory,
      indexes: repository.packIndexes,
      incoming: repository.incoming,
      ...(plan.units === undefined ? {} : { units: plan.units }),
    }));
  }

  /** How many threads all of it is worth: starting one takes as long as reading a few megabytes. */
  get threadsWorthwhile(): number {
    const pieces = this.#all.map(({ plan }) =>
      plan.units === undefined ? plan.items.length : piecesIn(plan.units),
    );
    return Math.max(1, Math.floor(pieces.reduce((sum, count) => sum + count, 0) / PIECES_PER_THREAD));
  }

  /** Whether all work is known, and enough for several threads: the objects of one repository or some, a few names in all. */
  get isOfPieces(): boolean {
    const { items } = this;
    return items.length > 0 && items.every(({ kind }) => kind === "git") && this.threadsWorthwhile > 1;
  }

  /** How many of these directories hold a `.git` directory whose objects are scanned: the walk left it out, and nothing is. */
  coveredIn(roots: readonly Root[]): number {
    const workTrees = new Set(
      this.#all.map(({ shown, repository }) => (hasOwnDirectory(repository) ? shown : undefined)),
    );
    return roots.filter(({ kind, path }) => kind === "directory" && workTrees.has(displayPath(path))).length;
  }

  /** Reads the histories themselves: commits and trees. Stops when `pause` says so. */
  async read(pause: () => Promise<boolean>): Promise<void> {
    for (const one of this.#all) {
      if (one.plan.scope !== "all") continue;
      one.reader ??= new HistoryReader(one.repository);
      while (one.reader.next()) if (!(await pause())) return;
      // What reading has left behind would otherwise stay until long after the scan's own peak.
      if (one.reader.trees.commitCount > COMMITS_SMALL) Bun.gc(true);
    }
  }

  get items(): readonly WorkItem[] {
    return this.#all.flatMap(({ plan }) => plan.items);
  }

  get notes(): readonly string[] {
    return this.#all.flatMap(({ plan }) => plan.notes);
  }

  /** Gives what was found its paths. `rescan` runs some more work: where a secret came in with an object not kept in full. */
  async place(
    { result, stopped }: PoolOutcome,
    rescan: (items: readonly WorkItem[]) => Promise<PoolOutcome>,
  ): Promise<Pick<ThreadResult, "candidates" | "problems" | "repeats">> {
    if (this.#all.length === 0) return result;
    this.#places = this.#all.map((one, history) => this.#placesIn(one, history, result, stopped));
    const earlier = stopped ? [] : earlierRepeats(result.candidates, result.repeats, this.#places);
    const more = earlier.length === 0 ? [] : await this.#rescanned(earlier, rescan);
    this.#repeats = result.repeats;
    return {
      candidates: withPaths([...result.candidates, ...more], this.#places).filter((one) =>
        this.#isWanted(one),
      ),
      repeats: result.repeats,
      problems: problemsOnce([
        ...result.problems.map((problem) => this.#named(problem)),
        ...this.#problems(),
      ]),
    };
  }

  #isWanted({ origin, finding }: Candidate): boolean {
    return origin?.type !== "blob" || this.#keepsPath(finding.rule.id, finding.path);
  }

  #placesIn(
    { shown, repository, plan, reader }: OpenHistory,
    history: number,
    result: ThreadResult,
    stopped: boolean,
  ) {
    const origins = [...result.candidates.map(({ origin }) => origin), ...result.repeats];
    const objects = origins.filter((origin) => origin?.history === history).map((origin) => origin!);
    return new HistoryPlaces(repository, {
      shown,
      plan,
      objects,
      showsSummaries: result.findingsDropped === 0,
      read: reader?.isDone === true ? reader : undefined,
      isQuick: stopped,
    });
  }

  async #rescanned(
    repeats: readonly HistoryRepeat[],
    rescan: (items: readonly WorkItem[]) => Promise<PoolOutcome>,
  ): Promise<readonly Candidate[]> {
    const wanted = Map.groupBy(repeats, ({ history }) => history);
    const items = [...wanted].flatMap(([history, some]) =>
      itemsFor(history, [...new Set(some.map(({ oid }) => oid))]),
    );
    return (await rescan(items)).result.candidates;
  }

  /** Problems inside archives were told by the name of the blob. */
  #named(problem: Problem): Problem {
    const [, type, oid] = OBJECT_PATH.exec(problem.path) ?? [];
    if (type === undefined || oid === undefined) return problem;
    const inside = problem.path.slice(`${type} ${oid}`.length);
    const places = this.#places.find((_, history) => this.#all[history]!.repository.has(oid));
    const path = places?.pathOf({ type: type as "blob", oid }, inside);
    return path === undefined ? problem : { ...problem, path };
  }

  #problems(): Problem[] {
    return this.#all.flatMap((one) => [
      ...one.plan.problems,
      ...reportedProblems(one.repository),
      ...gaps(one),
    ]);
  }

  /** One candidate a finding, from those that are to be reported. */
  join(kept: readonly Candidate[]): Candidate[] {
    return joinHistory(kept, this.#repeats, this.#places);
  }

  [Symbol.dispose](): void {
    for (const { repository } of this.#all) repository[Symbol.dispose]();
  }
}

/** A directory of objects in files of their own holds little. */
function piecesIn({ list }: SharedUnits): number {
  let pieces = 0;
  for (let at = 0; at < list.length; at += 2) pieces += list[at]! < 0 ? 1 / 16 : 1;
  return pieces;
}

/** What history names and the repository does not hold. */
function gaps({ repository, reader }: OpenHistory): Problem[] {
  if (reader?.isDone !== true) return [];
  const { commonDirectory, partial, shallow } = repository;
  return [
    missingProblem(commonDirectory, reader.missing(), partial),
    shallowProblem(commonDirectory, shallow.length),
  ].filter((problem) => problem !== undefined);
}

/** A linked work tree or a submodule has a file that points to its directory. */
function hasOwnDirectory({ workTree, gitDirectory }: GitRepository): boolean {
  return workTree !== undefined && gitDirectory === join(workTree, ".git");
}

function open(path: FsPath, incoming: readonly string[]): GitRepository {
  const shown = displayPath(path) || ".";
  if (isRaw(path)) throw new UsageError(`${shown}: a repository's path has to be UTF-8`);
  try {
    const repository = openRepository(String(nativePath(path)), { incoming });
    if (repository !== undefined) return repository;
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    throw new GossipError(`${shown} cannot be read: ${error.message}`, { code: "E_SOURCE", cause: error });
  }
  throw new UsageError(`${shown} is not the root of a git repository`);
}

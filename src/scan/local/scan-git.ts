/**
 * One scan of a repository's history: every blob of the object database once, reachable or not, and the messages of commits
 * and annotated tags. Promises: the same repository gives the same outcome whatever the number of threads; nothing of the
 * repository is run and nothing is fetched; what is missing or damaged is a problem. Throws as `scanFs` does.
 */
import { GossipError, UsageError } from "../../contracts/errors.ts";
import { displayPath, type FsPath, isRaw } from "../../sources/filesystem/fs-path.ts";
import { NO_FILTER } from "../../sources/filesystem/path-filter.ts";
import { GitFault, type GitRepository, openRepository } from "../../sources/git/index.ts";
import { reportedProblems } from "../core/git-problem.ts";
import { EnginePool, type PoolOutcome, type ThreadMaker } from "../pipeline/engine-pool.ts";
import { DEFAULT_LEDGER_LIMITS } from "../pipeline/thread-ledger.ts";
import type { Candidate } from "../pipeline/thread-result.ts";
import type { WorkItem } from "../pipeline/work-item.ts";
import { WorkStack } from "../pipeline/work-stack.ts";
import { placesIn } from "./git-places.ts";
import { problemsOnce } from "./report-order.ts";
import type { ScanFsOptions } from "./scan-fs.ts";
import { outcomeOf, type ScanOutcome, ScanStoppedError } from "./scan-outcome.ts";

export interface ScanGitOptions extends Omit<ScanFsOptions, "paths" | "filter" | "standardInput"> {
  /** The root of a work tree, a bare repository or a git directory. */
  readonly path: FsPath;
}

export async function scanGit<Setup>(
  options: ScanGitOptions,
  maker: ThreadMaker<Setup>,
): Promise<ScanOutcome> {
  const startedAt = performance.now();
  using repository = open(options.path);
  const stack = new WorkStack();
  options.onStart?.(() => stack.progress());
  // Each thread unpacks its share with a cache of its own: more of them cost memory and, as yet, gain little.
  const threads = options.threads === "auto" ? 1 : options.threads;
  const limits = options.limits ?? DEFAULT_LEDGER_LIMITS;
  const pool = new EnginePool(maker, stack, {
    roots: [],
    filter: NO_FILTER,
    fileMaxBytes: options.fileMaxBytes ?? Number.MAX_SAFE_INTEGER,
    scanBinary: options.scanBinary,
    scanArchives: options.scanArchives,
    limits,
    threads,
    gitShares: threads,
  });
  const outcome = await pool.run(workOf(options.path, threads), options.signal, async () => {});
  const { candidates, problems } = placed(outcome, repository, displayPath(options.path));
  const done = outcomeOf(
    { ...outcome, result: { ...outcome.result, candidates, problems } },
    {
      suppress: options.suppress,
      limits,
      rootProblems: [],
      excluded: 0,
      durationMs: performance.now() - startedAt,
      hasHistory: true,
    },
  );
  if (outcome.stopped) throw new ScanStoppedError(done);
  return done;
}

function open(path: FsPath): GitRepository {
  const shown = displayPath(path);
  if (isRaw(path)) throw new UsageError(`${shown}: a repository's path has to be UTF-8`);
  try {
    const repository = openRepository(path);
    if (repository !== undefined) return repository;
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    throw new GossipError(`${shown} cannot be read: ${error.message}`, { code: "E_SOURCE", cause: error });
  }
  throw new UsageError(`${shown} is not the root of a git repository`);
}

/** The search for what is missing early, as what stands first is given away first. */
function workOf(path: FsPath, shares: number): WorkItem[] {
  const objects = Array.from(
    { length: shares },
    (_, root) => ({ kind: "git", path, root, names: "" }) as const,
  );
  return [objects[0]!, { kind: "git-missing", path, root: 0, names: "" }, ...objects.slice(1)];
}

/** A stopped scan shows objects by their names alone: to learn more would take as long as a scan. */
function placed(
  { result, stopped }: PoolOutcome,
  repository: GitRepository,
  shown: string,
): Pick<PoolOutcome["result"], "candidates" | "problems"> {
  const found = result.candidates;
  if (found.length === 0) return { candidates: found, problems: problemsOnce(result.problems) };
  const places = placesIn(repository, {
    shown,
    findings: found.map(({ finding }) => finding),
    showsSummaries: result.findingsDropped === 0,
    isQuick: stopped,
  });
  const candidates = found.map(
    (candidate): Candidate => ({ ...candidate, finding: places.settle(candidate.finding) }),
  );
  const problems = result.problems.map((problem) => ({ ...problem, path: places.pathOf(problem.path) }));
  return { candidates, problems: problemsOnce([...problems, ...reportedProblems(repository)]) };
}

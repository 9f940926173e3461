/**
 * One scan on this machine: files, directories, standard input and histories of repositories, by the same threads.
 * Promises: the same input gives the same outcome whatever the number of threads; what could not be read is a problem in the
 * outcome. Throws only when the scan as a whole failed or was stopped; a stopped scan tells what it has found.
 */
import { admitsNamedFile, type FilterOptions } from "../../sources/filesystem/path-filter.ts";
import { type Root, resolveRoots } from "../../sources/filesystem/roots.ts";
import type { PathFilter } from "../core/rule-filter.ts";
import type { SuppressOptions } from "../core/suppress.ts";
import { EnginePool, type ThreadMaker } from "../pipeline/engine-pool.ts";
import type { ScanThread, ThreadOptions } from "../pipeline/scan-thread.ts";
import { DEFAULT_LEDGER_LIMITS, type LedgerLimits } from "../pipeline/thread-ledger.ts";
import { type ScanProgress, WorkStack } from "../pipeline/work-stack.ts";
import { type HistoryRequest, OpenHistories } from "./open-histories.ts";
import { outcomeOf, type ScanOutcome, ScanStoppedError } from "./scan-outcome.ts";
import { threadCount } from "./thread-count.ts";

export interface ScanLocalOptions {
  /** As given on the command line; `-` is standard input. */
  readonly paths: readonly string[];
  readonly histories: readonly HistoryRequest[];
  readonly filter: FilterOptions;
  /** Larger files are left out and counted. */
  readonly fileMaxBytes?: number;
  readonly scanBinary: boolean;
  readonly scanArchives: boolean;
  /** `auto`: as many as the machine runs at once, at most eight. */
  readonly threads: number | "auto";
  readonly limits?: LedgerLimits;
  readonly suppress: SuppressOptions;
  readonly signal: AbortSignal;
  /** Conditions on paths for what is found in histories: other conditions have been looked at before. */
  readonly keepsPath?: PathFilter;
  /** Read when `-` is among the paths. */
  readonly standardInput: AsyncIterable<Uint8Array>;
  /** Called once, before the first byte is read, with a way to ask how far the scan is. */
  readonly onStart?: (progress: () => ScanProgress) => void;
}

/** So few that all work fits where threads take it from. */
const PATHS_FEW = 16;

/** The name findings from standard input stand under. */
const STANDARD_INPUT = "<stdin>";

export async function scanLocal<Setup>(
  options: ScanLocalOptions,
  maker: ThreadMaker<Setup>,
): Promise<ScanOutcome> {
  const startedAt = performance.now();
  const stack = new WorkStack();
  options.onStart?.(() => stack.progress());
  const threads = threadCount(options.threads);
  const limits = options.limits ?? DEFAULT_LEDGER_LIMITS;
  const { roots, standardInput, problems } = resolveRoots(options.paths);
  using histories = new OpenHistories(options.histories, {
    threads,
    ...(options.keepsPath && { keepsPath: options.keepsPath }),
  });
  const settings = settingsOf(options, { roots, threads, limits, histories });
  const pool = new EnginePool(maker, stack, settings);
  const wanted = roots.map((root, index) => ({ ...root, index })).filter((root) => isWanted(root, options));
  const outcome = await pool.run(
    [
      ...wanted.map(({ kind, path, index }) => ({ kind, path, root: index, names: "" }) as const),
      ...histories.items,
    ],
    options.signal,
    async (thread: ScanThread) => {
      thread.aside((pause) => histories.read(pause));
      if (standardInput) await thread.stream(STANDARD_INPUT, options.standardInput, options.signal);
    },
  );
  const placed = await histories.place(outcome, (items) =>
    new EnginePool(maker, new WorkStack(), { ...settings, threads: 1 }).run(
      items,
      options.signal,
      async () => {},
    ),
  );
  const done = outcomeOf(
    { ...outcome, result: { ...outcome.result, ...placed } },
    {
      suppress: options.suppress,
      limits,
      rootProblems: problems,
      excluded: roots.length - wanted.length - histories.coveredIn(roots),
      durationMs: performance.now() - startedAt,
      ...(options.histories.length === 0 ? {} : { histories }),
    },
  );
  if (outcome.stopped) throw new ScanStoppedError(done);
  return done;
}

interface Scope {
  readonly roots: readonly Root[];
  readonly threads: number;
  readonly limits: LedgerLimits;
  readonly histories: OpenHistories;
}

function settingsOf(options: ScanLocalOptions, { roots, threads, limits, histories }: Scope): ThreadOptions {
  const { filter, fileMaxBytes = Number.MAX_SAFE_INTEGER, scanBinary, scanArchives, paths } = options;
  return {
    ...{ roots, filter, fileMaxBytes, scanBinary, scanArchives, histories: histories.sources },
    // Entries of an ignore file may speak of some places of a secret and not of others.
    limits:
      options.suppress.ignoreFile === undefined ? limits : { ...limits, occurrencesMax: limits.findingsMax },
    threads: paths.length === 0 ? Math.min(threads, histories.threadsWorthwhile) : threads,
    startsTogether: paths.length <= PATHS_FEW && histories.isOfPieces,
  };
}

function isWanted(root: Root, { filter }: ScanLocalOptions): boolean {
  return root.kind === "directory" || admitsNamedFile(root.path, filter);
}

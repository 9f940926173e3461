/**
 * One scan of files, directories and standard input: from the paths the user named to what the report says of them.
 * Promises: the same tree gives the same outcome whatever the number of threads; what could not be read is a problem in
 * the outcome. Throws only when the scan as a whole failed or was stopped; a stopped scan tells what it has found.
 */
import { admitsNamedFile, type FilterOptions } from "../../sources/filesystem/path-filter.ts";
import { type Root, resolveRoots } from "../../sources/filesystem/roots.ts";
import type { SuppressOptions } from "../core/suppress.ts";
import { EnginePool, type ThreadMaker } from "../pipeline/engine-pool.ts";
import type { ScanThread } from "../pipeline/scan-thread.ts";
import { DEFAULT_LEDGER_LIMITS, type LedgerLimits } from "../pipeline/thread-ledger.ts";
import { type ScanProgress, WorkStack } from "../pipeline/work-stack.ts";
import { outcomeOf, type ScanOutcome, ScanStoppedError } from "./scan-outcome.ts";
import { threadCount } from "./thread-count.ts";

export { type ScanOutcome, ScanStoppedError } from "./scan-outcome.ts";

export interface ScanFsOptions {
  /** As given on the command line; `-` is standard input. */
  readonly paths: readonly string[];
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
  /** Read when `-` is among the paths. */
  readonly standardInput: AsyncIterable<Uint8Array>;
  /** Called once, before the first byte is read, with a way to ask how far the scan is. */
  readonly onStart?: (progress: () => ScanProgress) => void;
}

/** The name findings from standard input stand under. */
export const STANDARD_INPUT = "<stdin>";

export async function scanFs<Setup>(options: ScanFsOptions, maker: ThreadMaker<Setup>): Promise<ScanOutcome> {
  const startedAt = performance.now();
  const stack = new WorkStack();
  options.onStart?.(() => stack.progress());
  const { roots, standardInput, problems } = resolveRoots(options.paths);
  const pool = new EnginePool(maker, stack, {
    roots,
    filter: options.filter,
    fileMaxBytes: options.fileMaxBytes ?? Number.MAX_SAFE_INTEGER,
    scanBinary: options.scanBinary,
    scanArchives: options.scanArchives,
    limits: options.limits ?? DEFAULT_LEDGER_LIMITS,
    threads: threadCount(options.threads),
  });
  const wanted = roots.map((root, index) => ({ ...root, index })).filter((root) => isWanted(root, options));
  const outcome = await pool.run(
    wanted.map(({ kind, path, index }) => ({ kind, path, root: index, names: "" })),
    options.signal,
    async (thread: ScanThread) => {
      if (standardInput) await thread.stream(STANDARD_INPUT, options.standardInput, options.signal);
    },
  );
  const done = outcomeOf(outcome, {
    suppress: options.suppress,
    limits: options.limits ?? DEFAULT_LEDGER_LIMITS,
    rootProblems: problems,
    excluded: roots.length - wanted.length,
    durationMs: performance.now() - startedAt,
  });
  if (outcome.stopped) throw new ScanStoppedError(done);
  return done;
}

function isWanted(root: Root, { filter }: ScanFsOptions): boolean {
  return root.kind === "directory" || admitsNamedFile(root.path, filter);
}

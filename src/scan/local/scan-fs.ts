/**
 * One scan of files, directories and standard input: from the paths the user named to what the report says of them.
 * Promises: the same tree gives the same outcome whatever the number of threads; what could not be read is a problem in
 * the outcome. Throws only when the scan as a whole failed or was stopped; a stopped scan tells what it has found.
 */
import { availableParallelism } from "node:os";
import { GossipError } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";
import type { Problem, Report } from "../../contracts/report.ts";
import { SecretBytes } from "../../contracts/secret.ts";
import { admitsNamedFile, type FilterOptions } from "../../sources/filesystem/path-filter.ts";
import { type Root, resolveRoots } from "../../sources/filesystem/roots.ts";
import { type SuppressOptions, suppress } from "../core/suppress.ts";
import { EnginePool, type PoolOutcome, type ThreadMaker } from "../pipeline/engine-pool.ts";
import type { ScanThread } from "../pipeline/scan-thread.ts";
import { DEFAULT_LEDGER_LIMITS, type LedgerLimits } from "../pipeline/thread-ledger.ts";
import { type ScanProgress, WorkStack } from "../pipeline/work-stack.ts";
import { inReportOrder, problemsInOrder } from "./report-order.ts";

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

export interface ScanOutcome extends Pick<Report, "findings" | "problems" | "summary" | "rules"> {
  /** Secrets of the findings, if the parts were made to keep them. */
  readonly secrets: ReadonlyMap<Finding, SecretBytes>;
  /** Sentences about the ignore file for the user. */
  readonly warnings: readonly string[];
}

/** The signal was aborted before the scan was complete. */
export class ScanStoppedError extends GossipError {
  override readonly name: string = "ScanStoppedError";
  /** What was found until then, with a problem that says so. */
  readonly outcome: ScanOutcome;

  constructor(outcome: ScanOutcome) {
    super("the scan was stopped before it was complete", { code: "E_STOPPED" });
    this.outcome = outcome;
  }
}

/** The name findings from standard input stand under. */
export const STANDARD_INPUT = "<stdin>";

const AUTO_THREADS_MAX = 8;

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
    options,
    rootProblems: problems,
    excluded: roots.length - wanted.length,
    durationMs: performance.now() - startedAt,
  });
  if (outcome.stopped) throw new ScanStoppedError(done);
  return done;
}

function threadCount(threads: number | "auto"): number {
  return threads === "auto" ? Math.min(availableParallelism(), AUTO_THREADS_MAX) : threads;
}

function isWanted(root: Root, { filter }: ScanFsOptions): boolean {
  return root.kind === "directory" || admitsNamedFile(root.path, filter);
}

interface Around {
  readonly options: ScanFsOptions;
  readonly rootProblems: readonly Problem[];
  /** Named files the filter left out. */
  readonly excluded: number;
  readonly durationMs: number;
}

function outcomeOf({ result, stopped, threads, rules }: PoolOutcome, around: Around): ScanOutcome {
  const { kept, counts, warnings } = suppress(inReportOrder(result.candidates), around.options.suppress);
  const secrets = kept.filter((candidate) => candidate.secret !== undefined);
  return {
    findings: kept.map(({ finding }) => finding),
    problems: problemsInOrder([
      ...around.rootProblems,
      ...result.problems,
      ...overLimits(result, around.options),
      ...(stopped ? [STOPPED] : []),
    ]),
    summary: {
      files: result.files,
      bytes: result.bytes,
      durationMs: around.durationMs,
      threads,
      rules: rules.length,
      skipped: { ...result.skipped, excluded: result.skipped.excluded + around.excluded },
      suppressed: counts,
    },
    rules,
    secrets: new Map(secrets.map(({ finding, secret }) => [finding, new SecretBytes(secret!)])),
    warnings,
  };
}

const STOPPED: Problem = {
  path: "",
  kind: "stopped",
  message: "the scan was stopped before it was complete; this is what was found until then",
};

/** What no list holds is said in one sentence each. */
function overLimits(result: PoolOutcome["result"], { limits }: ScanFsOptions): Problem[] {
  const problems: Problem[] = [];
  if (result.findingsDropped > 0) {
    const { findingsMax } = limits ?? DEFAULT_LEDGER_LIMITS;
    const message = `${result.findingsDropped} findings beyond the first ${findingsMax} are not reported; scan parts of the tree on their own`;
    problems.push({ path: "", kind: "findings-limit", message });
  }
  if (result.problemsDropped > 0) {
    const message = `${result.problemsDropped} more paths could not be read; they are not listed one by one`;
    problems.push({ path: "", kind: "unreadable", message });
  }
  return problems;
}

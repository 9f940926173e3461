/**
 * One `scan` from its options to its exit code: check what was named, scan, take out what is known, report.
 * Promises: nothing in the scanned tree is obeyed unless an option names it; a stopped scan reports what it has found.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { Report } from "../../contracts/report.ts";
import { suppress } from "../../scan/core/suppress.ts";
import { scanFs } from "../../scan/local/scan-fs.ts";
import { scanGit } from "../../scan/local/scan-git.ts";
import { type ScanOutcome, ScanStoppedError } from "../../scan/local/scan-outcome.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../scan/pipeline/thread-ledger.ts";
import { resolveRoots } from "../../sources/filesystem/roots.ts";
import type { CommandContext } from "../command.ts";
import { localThreadMaker } from "../compose/local.ts";
import { type StopSignalName, StopSignals } from "../compose/stop-signals.ts";
import { EXIT } from "../exit-codes.ts";
import { VERSION } from "../version.ts";
import { type KnownFindings, readKnownFindings } from "./known-findings.ts";
import { checkTargets, writeReports } from "./report-files.ts";
import { tellNotes, tellWarnings } from "./scan-notes.ts";
import type { ScanOptions } from "./scan-options.ts";
import { showProgress } from "./scan-progress.ts";

export async function runScan(options: ScanOptions, context: CommandContext): Promise<number> {
  using stop = new StopSignals();
  if (options.repository === undefined) checkPaths(options.paths);
  checkTargets(options);
  const nowMs = Date.now();
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const known = readKnownFindings(options);
  const outcome = await scan(options, context, { signal: stop.signal, known, nowMs, today });
  const { kept, counts } = withoutBaseline(outcome, known, today);
  const report: Report = {
    tool: { name: "gossip-worker", version: VERSION },
    findings: kept,
    problems: outcome.problems,
    summary: { ...outcome.summary, suppressed: counts },
    rules: outcome.rules,
  };
  await writeReports(report, {
    options,
    context,
    secrets: outcome.secrets,
    allFindings: outcome.findings,
    known,
    today,
  });
  await tellNotes(report, outcome.warnings, options, context);
  return exitCode(report, options.findingsExitCode, stop.received);
}

/** A path that is missing is a problem of the report; when all are, the command line is wrong. */
function checkPaths(paths: readonly string[]): void {
  const { roots, standardInput, problems } = resolveRoots(paths);
  if (roots.length > 0 || standardInput || problems.some(({ kind }) => kind !== "not-found")) return;
  const missing = problems.map(({ path }) => path).join(", ");
  throw new UsageError(`${missing}: no such file or folder`);
}

interface Surroundings {
  readonly signal: AbortSignal;
  readonly known: KnownFindings;
  readonly nowMs: number;
  readonly today: string;
}

async function scan(
  options: ScanOptions,
  context: CommandContext,
  around: Surroundings,
): Promise<ScanOutcome> {
  const maker = await localThreadMaker({
    rules: options.rules,
    decodeDepth: options.decodeDepth,
    keepSecrets: options.showSecrets,
    nowMs: around.nowMs,
  });
  await tellWarnings(maker.warnings, options, context);
  const { ignoreFile } = around.known;
  using progress = await showProgress(options, context);
  // A writer that neither writes nor ends would keep the process alive.
  using input = options.paths.includes("-") ? context.stdin() : undefined;
  try {
    const common = {
      ...(options.fileMaxBytes === undefined ? {} : { fileMaxBytes: options.fileMaxBytes }),
      scanBinary: options.scanBinary,
      scanArchives: options.scanArchives,
      threads: options.threads,
      limits: limitsOf(options),
      // The baseline is taken out afterwards: a new one lists what the old one did, too.
      suppress: { inline: options.inlineAllow, today: around.today, ...(ignoreFile && { ignoreFile }) },
      signal: around.signal,
      onStart: progress.follow,
    };
    if (options.repository !== undefined)
      return await scanGit({ ...common, path: options.repository }, maker);
    const { paths, filter } = options;
    return await scanFs({ ...common, paths, filter, standardInput: input ?? nothing() }, maker);
  } catch (error) {
    if (error instanceof ScanStoppedError) return error.outcome;
    throw error;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function limitsOf({ findingsMax }: ScanOptions) {
  if (findingsMax === undefined) return DEFAULT_LEDGER_LIMITS;
  return { ...DEFAULT_LEDGER_LIMITS, findingsMax };
}

function withoutBaseline({ findings, summary }: ScanOutcome, { baseline }: KnownFindings, today: string) {
  if (baseline === undefined) return { kept: findings, counts: summary.suppressed };
  const candidates = findings.map((finding) => ({ finding, allowed: false }));
  const { kept, counts } = suppress(candidates, { inline: false, baseline, today });
  return {
    kept: kept.map(({ finding }) => finding),
    counts: { ...summary.suppressed, baseline: counts.baseline },
  };
}

const SIGNAL_EXITS: Readonly<Record<StopSignalName, number>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

function exitCode(report: Report, findingsExitCode: number, stopped: StopSignalName | undefined): number {
  if (report.problems.some(({ kind }) => kind === "stopped")) return SIGNAL_EXITS[stopped ?? "SIGTERM"];
  if (report.findings.length > 0) return findingsExitCode;
  return report.problems.length > 0 ? EXIT.incomplete : EXIT.clean;
}

/**
 * One `scan` from its options to its exit code: check what was named, scan, take out what is known, report.
 * Promises: nothing in the scanned tree is obeyed unless an option names it; a stopped scan reports what it has found.
 */
import type { Report } from "../../contracts/report.ts";
import { scanLocal } from "../../scan/local/scan-local.ts";
import { type ScanOutcome, ScanStoppedError } from "../../scan/local/scan-outcome.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../scan/pipeline/thread-ledger.ts";
import { displayPath } from "../../sources/filesystem/fs-path.ts";
import { cleanPath } from "../../sources/filesystem/roots.ts";
import type { CommandContext } from "../command.ts";
import { localThreadMaker } from "../compose/local.ts";
import { type StopSignalName, StopSignals } from "../compose/stop-signals.ts";
import { EXIT } from "../exit-codes.ts";
import { VERSION } from "../version.ts";
import { incomingObjects } from "./incoming-objects.ts";
import { type KnownFindings, readKnownFindings } from "./known-findings.ts";
import { checkTargets, writeReports } from "./report-files.ts";
import { tellNotes, tellWaiting, tellWarnings } from "./scan-notes.ts";
import type { ScanOptions } from "./scan-options.ts";
import { showProgress } from "./scan-progress.ts";
import { chooseSources, type ScanSources } from "./scan-sources.ts";
import { TimeLimitSignal } from "./time-limit-signal.ts";
import { withoutKnown } from "./without-known.ts";

export async function runScan(given: ScanOptions, context: CommandContext): Promise<number> {
  using stop = new StopSignals();
  using limit = new TimeLimitSignal(given.timeout);
  const options = await withListedPaths(given, context);
  const nowMs = Date.now();
  const sources = chooseSources(options, nowMs, context.env);
  checkTargets(options);
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const known = readKnownFindings(options);
  const signal = AbortSignal.any([stop.signal, limit.signal]);
  const outcome = await scan(options, context, { signal, sources, known, nowMs, today });
  const { findings, counts, warnings } = withoutKnown(outcome, known, options.paths, today);
  const report: Report = {
    tool: { name: "gossip-worker", version: VERSION },
    findings,
    problems: outcome.problems.map((problem) => limit.inWords(problem)),
    summary: { ...outcome.summary, suppressed: counts },
    rules: outcome.rules,
  };
  const notes = await writeReports(report, {
    options,
    context,
    secrets: outcome.secrets,
    allFindings: outcome.findings,
    known,
    today,
  });
  await tellNotes(report, [...outcome.warnings, ...warnings], options, context);
  if (!options.quiet && notes.length > 0)
    await context.stderr.write(notes.map((note) => `${note}\n`).join(""));
  return exitCode(report, options.findingsExitCode, limit.isOver ? undefined : (stop.received ?? "SIGTERM"));
}

async function withListedPaths(options: ScanOptions, context: CommandContext): Promise<ScanOptions> {
  if (options.pathList === undefined) return options;
  const { readPathList } = await import("./path-list.ts");
  return { ...options, paths: [...options.paths, ...(await readPathList(options.pathList, context))] };
}

interface Surroundings {
  readonly signal: AbortSignal;
  readonly sources: ScanSources;
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
    roots: rootsOf(around.sources),
  });
  const { paths, histories, notes } = around.sources;
  const incoming = incomingObjects(context.env);
  await tellWarnings([...maker.warnings, ...notes], options, context);
  const { ignoreFile } = around.known;
  if (paths.includes("-")) await tellWaiting(options, context);
  using progress = await showProgress(options, context);
  // A writer that neither writes nor ends would keep the process alive.
  using input = paths.includes("-") ? context.stdin() : undefined;
  const { keepsCommit = () => true } = maker;
  const kept = (outcome: ScanOutcome): ScanOutcome => ({
    ...outcome,
    findings: outcome.findings.filter((finding) => keepsCommit(finding)),
  });
  try {
    const outcome = await scanLocal(
      {
        paths,
        histories: histories.map((one) => ({ ...one, incoming })),
        filter: options.filter,
        ...(options.fileMaxBytes === undefined ? {} : { fileMaxBytes: options.fileMaxBytes }),
        scanBinary: options.scanBinary,
        scanArchives: options.scanArchives,
        threads: options.threads,
        limits: limitsOf(options),
        // The baseline is taken out afterwards: a new one lists what the old one did, too.
        suppress: { inline: options.inlineAllow, today: around.today, ...(ignoreFile && { ignoreFile }) },
        signal: around.signal,
        ...(maker.keepsPath && { keepsPath: maker.keepsPath }),
        standardInput: input ?? nothing(),
        onStart: progress.follow,
      },
      maker,
    );
    return kept(outcome);
  } catch (error) {
    if (error instanceof ScanStoppedError) return kept(error.outcome);
    throw error;
  }
}

/** So many that a list of files is none of them. */
const ROOTS_MAX = 64;

function rootsOf({ paths, histories }: ScanSources): readonly string[] {
  const given = [...paths.filter((path) => path !== "-"), ...histories.map(({ path }) => path)];
  const roots = [...new Set(given.map((path) => displayPath(cleanPath(path))))].filter((path) => path !== "");
  return roots.length > ROOTS_MAX ? [] : roots;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function limitsOf({ findingsMax }: ScanOptions) {
  if (findingsMax === undefined) return DEFAULT_LEDGER_LIMITS;
  return { ...DEFAULT_LEDGER_LIMITS, findingsMax };
}

const SIGNAL_EXITS: Readonly<Record<StopSignalName, number>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

/** `stopped`: the signal that did it, if the scan was stopped by one. */
function exitCode(report: Report, findingsExitCode: number, stopped: StopSignalName | undefined): number {
  if (stopped !== undefined && report.problems.some(({ kind }) => kind === "stopped")) {
    return SIGNAL_EXITS[stopped];
  }
  if (report.findings.length > 0) return findingsExitCode;
  return report.problems.length > 0 ? EXIT.incomplete : EXIT.clean;
}

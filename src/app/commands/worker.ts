/**
 * The root command: one worker, launched as environment and flags say; exit 0 when the scan is done, findings or not.
 * Promises: a fleet launch never turns into a local scan. May not: hold a scan loop.
 */
import type { ScanBudgets } from "../../contracts/budget.ts";
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { Report } from "../../contracts/report.ts";
import type { DistributedRunReport } from "../../scan/distributed/run-report.ts";
import type { CommandContext, RootCommand } from "../command.ts";
import { usageText } from "../config/describe.ts";
import { resolveWorkerConfigFromEnvAndArgs } from "../config/resolve.ts";
import type { FsSourceSettings, GitSourceSettings } from "../config/settings.ts";
import type {
  DistributedWorkerConfig,
  LocalWorkerConfig,
  ResolvedWorkerConfig,
} from "../config/worker-config.ts";
import { EXIT } from "../exit-codes.ts";
import type { Logger } from "../log.ts";
import { explainFault } from "./worker-fault.ts";

const TARGET = "gossip_worker";

export interface LocalFsScan {
  readonly fs: FsSourceSettings;
  readonly budgets: ScanBudgets;
}

export interface LocalGitScan {
  readonly git: GitSourceSettings;
  readonly budgets: ScanBudgets;
}

export type LocalScanOutcome = Pick<Report, "findings" | "problems" | "summary"> & {
  /** Sentences that are worth a log line. */
  readonly warnings?: readonly string[];
};

/** The scans a worker hands its configuration to. */
export interface WorkerScans {
  readonly scanFs: (scan: LocalFsScan) => Promise<LocalScanOutcome>;
  readonly scanGit: (scan: LocalGitScan) => Promise<LocalScanOutcome>;
}

/** Runs a worker of the fleet to its end. */
export interface FleetRunner {
  readonly runFleetWorker: (config: DistributedWorkerConfig, log: Logger) => Promise<DistributedRunReport>;
}

/** `resolve` is exchanged by tests alone. */
export interface WorkerDependencies {
  readonly scans: () => Promise<WorkerScans>;
  readonly fleet: () => Promise<FleetRunner>;
  /** Those a mistyped first word may mean. */
  readonly commandNames?: readonly string[];
  readonly resolve?: typeof resolveWorkerConfigFromEnvAndArgs;
}

export function createWorkerCommand(dependencies: WorkerDependencies): RootCommand {
  const resolve = dependencies.resolve ?? resolveWorkerConfigFromEnvAndArgs;
  return {
    usage: usageText,
    async run(args, context) {
      const warn = ({ message }: { readonly message: string }) => context.log.warn(TARGET, message);
      const resolved = explainFault(args, dependencies.commandNames ?? [], () =>
        resolve({ env: context.env, args, warn }),
      );
      try {
        await runResolved(resolved, dependencies, context);
        return EXIT.clean;
      } catch (error) {
        // A rules file that cannot be used is a wrong configuration, however late that shows.
        if (error instanceof UsageError) throw error;
        context.log.error(TARGET, "worker scan failed", failureFields(error));
        return EXIT.failure;
      }
    },
  };
}

async function runResolved(
  resolved: ResolvedWorkerConfig,
  dependencies: WorkerDependencies,
  context: CommandContext,
): Promise<void> {
  if (resolved.kind === "distributed") {
    const { runFleetWorker } = await dependencies.fleet();
    return logDistributedReport(await runFleetWorker(resolved.config, context.log), context.log);
  }
  logLocalReport(await runLocalWorker(resolved.config, dependencies), context.log);
}

async function runLocalWorker(
  config: LocalWorkerConfig,
  dependencies: WorkerDependencies,
): Promise<LocalScanOutcome> {
  const { source, budgets } = config;
  const { scanFs, scanGit } = await dependencies.scans();
  return source.kind === "git" ? scanGit({ git: source.git, budgets }) : scanFs({ fs: source.fs, budgets });
}

function logLocalReport(report: LocalScanOutcome, log: Logger): void {
  for (const warning of report.warnings ?? []) log.warn(TARGET, warning);
  if (report.problems.length > 0) {
    log.warn(TARGET, "scan could not read everything", { problems: report.problems.length });
  }
  log.info(TARGET, "scan complete", {
    items_scanned: report.summary.files,
    bytes_scanned: report.summary.bytes,
    findings_emitted: report.findings.length,
    duration_ms: Math.round(report.summary.durationMs),
  });
}

function logDistributedReport(report: DistributedRunReport, log: Logger): void {
  for (const { kind, message } of report.problems.slice(0, PROBLEMS_LOGGED_MAX)) {
    log.warn(TARGET, "input could not be read in full", { kind, problem: message });
  }
  if (report.end === "run-failed") log.warn(TARGET, "the run failed: some of its shards are parked");
  const { totalsMs } = report;
  log.info(TARGET, "worker complete", {
    end: report.end,
    leases_seen: report.leasesSeen,
    shards_scanned: report.shardsScanned,
    items_scanned: report.itemsScanned,
    items_unchanged: report.itemsUnchanged,
    items_failed: report.itemsFailed,
    bytes_scanned: report.bytes,
    findings_committed: report.findings,
    claim_ms: Math.round(totalsMs.claim),
    scan_ms: Math.round(totalsMs.scan),
    durable_receipt_ms: Math.round(totalsMs.durableReceipt),
    checkpoint_ms: Math.round(totalsMs.checkpoint),
    duration_ms: Math.round(totalsMs.all),
    ...gitFields(report),
  });
}

/** Of workers on repositories alone: whoever looks at none syncs no mirror. */
function gitFields({ totalsMs, repositoriesUnchanged, receivedBytes }: DistributedRunReport) {
  if (totalsMs.mirrorSync === 0) return {};
  return {
    repositories_unchanged: repositoriesUnchanged,
    received_bytes: receivedBytes,
    mirror_sync_ms: Math.round(totalsMs.mirrorSync),
  };
}

const PROBLEMS_LOGGED_MAX = 10;

/** Our own errors speak for themselves; of foreign ones the kind alone is known to be free of secrets. */
function failureFields(error: unknown): Readonly<Record<string, string | number | boolean>> {
  if (error instanceof GossipError) return { code: error.code, error: error.message, ...error.details };
  return { error: error instanceof Error ? error.name : typeof error };
}

/**
 * The composition root of fleet workers, and the package's `./production`: from a resolved configuration to a finished run.
 * Promises: everything is connected and ready before a shard is claimed; what fails is a ProductionWorkerError that says whether
 * it was the start or the run; a wrong policy or rules file is a UsageError.
 */
import { GossipError, UsageError } from "../../contracts/errors.ts";
import { SILENT_METER, type WorkerMeter } from "../../contracts/ports/meter.ts";
import type { CoordinationEventRecorder } from "../../contracts/ports/recorder.ts";
import { payloadOf } from "../../coordination/core/metadata-envelope.ts";
import type { DistributedRunReport } from "../../scan/distributed/run-report.ts";
import { runWorker } from "../../scan/distributed/run-worker.ts";
import type { StageSignal } from "../../scan/distributed/stage-signal.ts";
import type { ProductionBackendConfig, ProductionStartupSettings } from "../config/production-backend.ts";
import type { DistributedWorkerRuntimeSettings } from "../config/settings.ts";
import type { DistributedWorkerLaunch, WorkerIdentity } from "../config/worker-config.ts";
import { type FleetEngine, prepareFleetEngine } from "./fleet-engine.ts";
import { buildProductionBackends, type ProductionBackends } from "./production-backends.ts";
import { ProductionWorkerError } from "./startup-error.ts";

export type { DistributedRunReport } from "../../scan/distributed/run-report.ts";
export {
  buildProductionBackends,
  buildProductionBackendsFromClients,
  type ProductionBackends,
  type ProductionClients,
} from "./production-backends.ts";
export { ProductionStartupError, ProductionWorkerError, type StartupFault } from "./startup-error.ts";

/** What a worker may use of the process it runs in; everything has a default. */
export interface ProductionSurroundings {
  /** Asks the worker to finish its page, move its cursor and give its shard back. */
  readonly signal?: AbortSignal;
  readonly meter?: WorkerMeter;
  /** The recorder of launches that bring none of their own. */
  readonly recorder?: CoordinationEventRecorder;
  readonly warn?: (sentence: string) => void;
  /** Backends and threads are there; nothing is claimed yet. */
  readonly onReady?: (backends: ProductionBackends) => void;
  /** Called whenever the loop shows that it lives. */
  readonly onTick?: () => void;
  readonly onStage?: (signal: StageSignal) => void;
}

export async function runProductionWorker(
  config: ProductionBackendConfig,
  startup: ProductionStartupSettings,
  launch: DistributedWorkerLaunch<CoordinationEventRecorder>,
  runtime: DistributedWorkerRuntimeSettings,
  around: ProductionSurroundings = {},
): Promise<DistributedRunReport> {
  if (launch.kind === "git") throw gitUnavailable();
  const engines = await prepareFleetEngine(launch.identity, runtime);
  for (const warning of engines.warnings) around.warn?.(warning);
  await using backends = await during("startup", () => buildProductionBackends(config, startup));
  for (const warning of backends.warnings) around.warn?.(warning);
  await using engine = engines.start();
  around.onReady?.(backends);
  // Awaited here: what it works with is closed behind it.
  return await during("runtime", () =>
    runLoop(backends, engine, { identity: launch.identity, runtime, around }),
  );
}

interface Loop {
  readonly identity: WorkerIdentity<CoordinationEventRecorder>;
  readonly runtime: DistributedWorkerRuntimeSettings;
  readonly around: ProductionSurroundings;
}

async function runLoop(
  backends: ProductionBackends,
  { engine, walker }: FleetEngine,
  { identity, runtime, around }: Loop,
): Promise<DistributedRunReport> {
  const { tenant, run, worker } = identity;
  return runWorker(
    {
      coordinator: ticking(backends.coordinator, around.onTick ?? (() => {})),
      ledger: backends.doneLedger,
      findings: backends.findings,
      recorder: recorderOf(identity, around),
      meter: around.meter ?? SILENT_METER,
      clock: backends.clock,
      hasher: backends.hasher,
      walker,
      engine,
      payloadOf,
      random: Math.random,
      ...(around.onStage === undefined ? {} : { onStage: around.onStage }),
    },
    {
      tenant,
      run,
      worker,
      policyHash: Uint8Array.fromHex(identity.policyHash),
      budgets: runtime.budgets,
      commitQueueCapacity: runtime.commitQueueCapacity,
      signal: around.signal ?? new AbortController().signal,
    },
  );
}

function recorderOf(
  { recorder }: Pick<WorkerIdentity<CoordinationEventRecorder>, "recorder">,
  around: ProductionSurroundings,
): CoordinationEventRecorder {
  return recorder.kind === "custom" ? recorder.recorder : (around.recorder ?? SILENT_RECORDER);
}

const SILENT_RECORDER: CoordinationEventRecorder = {
  recordCore() {},
  recordGit() {},
  recordProgress() {},
};

/** The same object, every call of which is a sign of life: a loop that waits asks the coordinator again and again. */
function ticking<T extends object>(target: T, tick: () => void): T {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]): unknown => {
        tick();
        return Reflect.apply(member, object, args);
      };
    },
  });
}

async function during<T>(phase: "startup" | "runtime", work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new ProductionWorkerError(phase, error);
  }
}

function gitUnavailable(): GossipError {
  return new GossipError(
    "this build has no git worker for fleets yet; scan a repository with `gossip-worker scan git PATH`",
    { code: "E_UNAVAILABLE" },
  );
}

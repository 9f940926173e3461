/**
 * The composition root of fleet workers, and the package's `./production`: from a resolved configuration to a finished run.
 * Promises: everything is connected and ready before a shard is claimed; what fails is a ProductionWorkerError that says whether
 * it was the start or the run; a wrong policy or rules file is a UsageError.
 */
import { UsageError } from "../../contracts/errors.ts";
import { SILENT_METER, type WorkerMeter } from "../../contracts/ports/meter.ts";
import type { CoordinationEventRecorder } from "../../contracts/ports/recorder.ts";
import { payloadOf } from "../../coordination/core/metadata-envelope.ts";
import { runGitRepoWorker } from "../../scan/distributed/run-git-worker.ts";
import type { DistributedRunReport } from "../../scan/distributed/run-report.ts";
import { runWorker } from "../../scan/distributed/run-worker.ts";
import type { StageSignal } from "../../scan/distributed/stage-signal.ts";
import type { LoopOptions, StoringDeps } from "../../scan/distributed/worker-deps.ts";
import type { ProductionBackendConfig, ProductionStartupSettings } from "../config/production-backend.ts";
import type { DistributedWorkerRuntimeSettings } from "../config/settings.ts";
import type { DistributedWorkerLaunch } from "../config/worker-config.ts";
import { type FleetEngineMaker, prepareFleetEngine } from "./fleet-engine.ts";
import { openMirrors } from "./open-mirrors.ts";
import { tellingOtherRoot } from "./other-root.ts";
import { buildProductionBackends, type ProductionBackends } from "./production-backends.ts";
import { ProductionStartupError, ProductionWorkerError } from "./startup-error.ts";

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
  if (launch.kind === "git" && config.gitKvDsn === undefined)
    throw new ProductionWorkerError("startup", gitKvMissing());
  const engines = await prepareFleetEngine(launch.identity, runtime);
  for (const warning of engines.warnings) around.warn?.(warning);
  await using backends = await during("startup", () => buildProductionBackends(config, startup));
  for (const warning of backends.warnings) around.warn?.(warning);
  const loop = { backends, runtime, around };
  // Awaited here: what it works with is closed behind it.
  return await (launch.kind === "git" ? runGit(loop, launch, engines) : runFs(loop, launch, engines));
}

interface Loop {
  readonly backends: ProductionBackends;
  readonly runtime: DistributedWorkerRuntimeSettings;
  readonly around: ProductionSurroundings;
}

type Launch = DistributedWorkerLaunch<CoordinationEventRecorder>;

async function runFs(
  loop: Loop,
  { identity }: Extract<Launch, { kind: "fs" }>,
  engines: FleetEngineMaker,
): Promise<DistributedRunReport> {
  await using threads = engines.start();
  const { engine, walker } = threads;
  const { budgets, commitQueueCapacity } = loop.runtime;
  loop.around.onReady?.(loop.backends);
  const deps = storingDeps(loop, identity);
  const watched = tellingOtherRoot(deps.payloadOf, identity.source.path, loop.around.warn ?? (() => {}));
  return await during("runtime", () =>
    runWorker(
      { ...deps, payloadOf: watched, walker, engine },
      { ...loopOptions(loop, identity), budgets, commitQueueCapacity },
    ),
  );
}

async function runGit(
  loop: Loop,
  { identity, mirrorRoot, mirrors: settings = {} }: Extract<Launch, { kind: "git" }>,
  engines: FleetEngineMaker,
): Promise<DistributedRunReport> {
  const { gitKv, clock } = loop.backends;
  if (gitKv === undefined) throw new ProductionWorkerError("startup", gitKvMissing());
  await using opened = await during("startup", () => openMirrors(mirrorRoot, settings, clock));
  await using threads = engines.startGit();
  const { engine } = threads;
  const { mirrors } = opened;
  loop.around.onReady?.(loop.backends);
  const { repositoriesAtOnce } = loop.runtime;
  const options = {
    ...loopOptions(loop, identity),
    ...(repositoriesAtOnce === undefined ? {} : { repositoriesAtOnce }),
  };
  return await during("runtime", () =>
    runGitRepoWorker({ ...storingDeps(loop, identity), engine, mirrors, gitKv }, options),
  );
}

function storingDeps({ backends, around }: Loop, identity: Launch["identity"]): StoringDeps {
  return {
    coordinator: ticking(backends.coordinator, around.onTick ?? (() => {})),
    ledger: backends.doneLedger,
    findings: backends.findings,
    recorder: recorderOf(identity, around),
    meter: around.meter ?? SILENT_METER,
    clock: backends.clock,
    hasher: backends.hasher,
    payloadOf,
    random: Math.random,
    ...(around.onStage === undefined ? {} : { onStage: around.onStage }),
  };
}

function loopOptions({ around }: Loop, { tenant, run, worker, policyHash }: Launch["identity"]): LoopOptions {
  const signal = around.signal ?? new AbortController().signal;
  return { tenant, run, worker, policyHash: Uint8Array.fromHex(policyHash), signal };
}

function recorderOf(
  { recorder }: Pick<Launch["identity"], "recorder">,
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

function gitKvMissing(): ProductionStartupError {
  return new ProductionStartupError(
    { kind: "git-kv-missing" },
    "what is known of repositories has nowhere durable to go: a git launch needs the git-kv database; set GOSSIP_GIT_KV_POSTGRES_DSN or GOSSIP_GIT_KV_POSTGRES_DSN_FILE",
  );
}

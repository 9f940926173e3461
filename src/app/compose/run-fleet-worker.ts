/**
 * One worker of the fleet as a process: signals, health, metrics and log around the composition root.
 * Promises: the first SIGTERM or SIGINT lets the page in flight end and gives the shard back; the second ends the process.
 */
import type { DistributedRunReport } from "../../scan/distributed/run-report.ts";
import type { DistributedWorkerConfig } from "../config/worker-config.ts";
import type { Logger } from "../log.ts";
import { createProductionRecorder } from "../recorder/production-recorder.ts";
import { runProductionWorker } from "./production.ts";
import type { ProductionBackends } from "./production-backends.ts";
import { StopSignals } from "./stop-signals.ts";
import { systemClock } from "./system-clock.ts";
import { openTelemetry, type WorkerTelemetry } from "./telemetry.ts";

const TARGET = "gossip_worker";

export async function runFleetWorker(
  config: DistributedWorkerConfig,
  log: Logger,
): Promise<DistributedRunReport> {
  using stop = new StopSignals();
  const stores = config.backends.gitKvDsn === undefined ? STORES : ([...STORES, "git-kv"] as const);
  const parts = [...stores, "worker"] as const;
  await using telemetry = await openTelemetry({ runtime: config.runtime, parts, clock: systemClock, log });
  stop.signal.addEventListener("abort", () => {
    telemetry.readiness.shuttingDown();
    log.info(TARGET, "stopping: the page in flight is finished first", { signal: stop.received ?? "" });
  });
  const { run, worker } = config.identity;
  log.info(TARGET, "worker starts", { run, worker });
  const report = await runProductionWorker(
    config.backends,
    config.startup,
    config.workerLaunch(),
    config.runtimeConfig(),
    {
      signal: stop.signal,
      meter: telemetry.meter,
      recorder: await createProductionRecorder(log),
      warn: (sentence) => log.warn(TARGET, sentence),
      onReady: (backends) => {
        tellReady(backends, telemetry);
        log.info(TARGET, "backends are ready");
      },
      onTick: () => telemetry.liveness.tick(LOOP),
      onStage: ({ kind, ...stage }) => {
        telemetry.liveness.tick(LOOP);
        if (log.allows("debug", TARGET)) log.debug(TARGET, kind, shown(stage));
      },
    },
  );
  telemetry.liveness.ended(LOOP);
  return report;
}

const STORES = ["etcd", "done-ledger", "findings"] as const;
const LOOP = "worker-loop";

function tellReady({ probes }: ProductionBackends, { readiness }: WorkerTelemetry): void {
  for (const [part, probe] of Object.entries(probes)) {
    if (probe !== undefined) readiness.ready(part as keyof typeof probes, probe);
  }
  readiness.ready("worker");
}

/** Stages hold ids and counts; ids are longer than a JSON number. */
function shown(stage: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(stage).map(([name, value]) => [name, String(value)]));
}

/**
 * What a worker of the fleet tells about itself, put together: counts, liveness, readiness, and the loopback server that shows them.
 * Promises: without an address nothing listens, nothing is counted, and no metrics library is loaded; the rest is the same for the
 * worker, which need not know.
 */
import type { Clock } from "../../contracts/ports/clock.ts";
import { SILENT_METER, type WorkerMeter } from "../../contracts/ports/meter.ts";
import type { DistributedWorkerRuntimeSettings, LocalAddress } from "../config/settings.ts";
import { Liveness } from "../health/liveness.ts";
import { startLocalServer } from "../health/local-server.ts";
import { Readiness, type ReadyPart } from "../health/readiness.ts";
import type { Logger } from "../log.ts";
import { VERSION } from "../version.ts";

export interface TelemetryOptions {
  readonly runtime: Pick<DistributedWorkerRuntimeSettings, "localAddress" | "commitQueueCapacity">;
  /** What has to be ready before the worker is. */
  readonly parts: readonly ReadyPart[];
  readonly clock: Clock;
  readonly log: Logger;
}

/** Disposed of last, so that `/readyz` tells of the shutdown while it lasts. */
export interface WorkerTelemetry extends AsyncDisposable {
  readonly meter: WorkerMeter;
  readonly liveness: Liveness;
  readonly readiness: Readiness;
  /** Where it is served, with the real port. */
  readonly address?: LocalAddress;
}

/** Longer than a page, its commits and their retries may take together. */
const STALLED_AFTER_MS = 120_000;

/** Throws a GossipError when the address cannot be had. */
export async function openTelemetry(options: TelemetryOptions): Promise<WorkerTelemetry> {
  const { runtime, parts, clock, log } = options;
  const liveness = new Liveness({ clock, stalledAfterMs: STALLED_AFTER_MS });
  const readiness = new Readiness(parts, clock);
  const { localAddress, commitQueueCapacity } = runtime;
  if (localAddress === undefined) {
    return { meter: SILENT_METER, liveness, readiness, [Symbol.asyncDispose]: async () => {} };
  }
  const { PrometheusMeter } = await import("../../output/metrics/prometheus-meter.ts");
  const meter = new PrometheusMeter({ version: VERSION, queueCapacity: commitQueueCapacity });
  const server = startLocalServer({ address: localAddress, liveness, readiness, metrics: meter, log });
  liveness.watchEventLoop();
  return {
    meter,
    liveness,
    readiness,
    address: server.address,
    async [Symbol.asyncDispose]() {
      liveness[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

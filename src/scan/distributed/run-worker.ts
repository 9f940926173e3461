/** A worker of a run over file trees. */
import { FleetWorker } from "./fleet-worker.ts";
import { FsShard } from "./fs-shard.ts";
import { Gate } from "./gate.ts";
import type { DistributedRunReport } from "./run-report.ts";
import type { WorkerDeps, WorkerOptions } from "./worker-deps.ts";

export type { DistributedRunReport } from "./run-report.ts";
export type { WorkerDeps, WorkerOptions } from "./worker-deps.ts";

/**
 * One whose files are being scanned, and those whose last pages are being committed: databases take shards side by side. While nothing has
 * changed, all of them are walked side by side.
 */
const SHARDS_AT_ONCE = 4;

export function runWorker(deps: WorkerDeps, options: WorkerOptions): Promise<DistributedRunReport> {
  const places = new Gate(options.commitQueueCapacity);
  const worker = new FleetWorker(deps, options, {
    source: "fs",
    shardsAtOnce: SHARDS_AT_ONCE,
    sharesWork: true,
    open: (parts) => new FsShard(deps, options, { ...parts, places }),
  });
  return worker.run();
}

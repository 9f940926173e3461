/** What a distributed worker is made of, and what it is told. */

import type { ScanBudgets } from "../../contracts/budget.ts";
import type { Bytes32, RunId, TenantId, WorkerId } from "../../contracts/ids.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { WorkerMeter } from "../../contracts/ports/meter.ts";
import type { CoordinationEventRecorder } from "../../contracts/ports/recorder.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import type { PageEngine } from "../pipeline/page-engine.ts";
import type { TreeWalker } from "../pipeline/shard-walk.ts";
import type { RootDisk } from "./hydrate-fs-root.ts";
import type { StageSignal } from "./stage-signal.ts";

export interface WorkerDeps {
  readonly coordinator: ShardCoordinator;
  readonly ledger: DoneLedger;
  readonly findings: FindingsStore;
  readonly recorder: CoordinationEventRecorder;
  readonly meter: WorkerMeter;
  readonly clock: Clock;
  readonly hasher: Hasher;
  readonly walker: TreeWalker;
  readonly engine: PageEngine;
  /** Where roots are looked for; this host's disk unless said. */
  readonly disk?: RootDisk | undefined;
  /** Opens the envelope of a shard's metadata: the connector's payload inside. */
  readonly payloadOf: (metadata: Uint8Array) => Uint8Array;
  /** In [0, 1); spreads the waits of many workers. */
  readonly random: () => number;
  readonly onStage?: (signal: StageSignal) => void;
}

export interface WorkerOptions {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly worker: WorkerId;
  readonly policyHash: Bytes32;
  readonly budgets: ScanBudgets;
  readonly commitQueueCapacity: number;
  /** Finishes the pages in flight, moves the cursor, gives the shard back. */
  readonly signal: AbortSignal;
  /** After this long in-flight pages are dropped instead; 6 s unless said. */
  readonly stopGraceMs?: number;
  /** How long a server may be away before the worker gives up; two minutes unless said. */
  readonly outageMaxMs?: number;
  /** Between two checkpoints of one lease; half a second unless said. */
  readonly checkpointEveryMs?: number;
  /** A shard with fewer files left is not split; 2,000 unless said. */
  readonly shareItemsMin?: number;
  /** How often an idle worker looks round; a quarter of a second unless said. */
  readonly idlePollMs?: number;
}

/** What a distributed worker is made of, and what it is told. */

import type { ScanBudgets } from "../../contracts/budget.ts";
import type { Bytes32, RunId, TenantId, WorkerId } from "../../contracts/ids.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";
import type { GitKv } from "../../contracts/ports/git-kv.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { WorkerMeter } from "../../contracts/ports/meter.ts";
import type { CoordinationEventRecorder } from "../../contracts/ports/recorder.ts";
import type { RepositoryMirrors } from "../../contracts/ports/repository-mirrors.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import type { PageEngine } from "../pipeline/page-engine.ts";
import type { TreeWalker } from "../pipeline/shard-walk.ts";
import type { RepositoryEngine } from "../repository/repository-engine.ts";
import type { RootDisk } from "./hydrate-fs-root.ts";
import type { StageSignal } from "./stage-signal.ts";

/** What every worker needs to claim shards and keep them. */
export interface LoopDeps {
  readonly coordinator: ShardCoordinator;
  readonly recorder: CoordinationEventRecorder;
  readonly meter: WorkerMeter;
  readonly clock: Clock;
  readonly hasher: Hasher;
  /** In [0, 1); spreads the waits of many workers. */
  readonly random: () => number;
  readonly onStage?: (signal: StageSignal) => void;
}

/** And to keep what it finds. */
export interface StoringDeps extends LoopDeps {
  readonly ledger: DoneLedger;
  readonly findings: FindingsStore;
  /** Opens the envelope of a shard's metadata: the connector's payload inside. */
  readonly payloadOf: (metadata: Uint8Array) => Uint8Array;
}

export interface WorkerDeps extends StoringDeps {
  readonly walker: TreeWalker;
  readonly engine: PageEngine;
  /** Where roots are looked for; this host's disk unless said. */
  readonly disk?: RootDisk | undefined;
}

export interface GitWorkerDeps extends StoringDeps {
  readonly engine: RepositoryEngine;
  readonly mirrors: RepositoryMirrors;
  readonly gitKv: GitKv;
}

/** Unless said otherwise, of the loop and of every shard. */
export const DEFAULT_OUTAGE_MAX_MS = 120_000;
export const DEFAULT_SHARE_ITEMS_MIN = 2_000;

export interface LoopOptions {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly worker: WorkerId;
  readonly policyHash: Bytes32;
  /** Finishes the pages in flight, moves the cursor, gives the shard back. */
  readonly signal: AbortSignal;
  /** After this long in-flight pages are dropped instead; 6 s unless said. */
  readonly stopGraceMs?: number;
  /** How long a server may be away before the worker gives up; see `DEFAULT_OUTAGE_MAX_MS`. */
  readonly outageMaxMs?: number;
  /** A shard with fewer files left is not split; see `DEFAULT_SHARE_ITEMS_MIN`. */
  readonly shareItemsMin?: number;
  /** How often an idle worker looks round; a quarter of a second unless said. */
  readonly idlePollMs?: number;
}

export interface WorkerOptions extends LoopOptions {
  readonly budgets: ScanBudgets;
  readonly commitQueueCapacity: number;
  /** Between two checkpoints of one lease; half a second unless said. */
  readonly checkpointEveryMs?: number;
}

export interface GitWorkerOptions extends LoopOptions {
  /** Repositories that are visited side by side; as many as threads, and some, unless said. */
  readonly repositoriesAtOnce?: number;
  /** Between two checkpoints of a repository's scan; two seconds unless said. */
  readonly checkpointEveryMs?: number;
}

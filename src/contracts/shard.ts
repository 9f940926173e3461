/** Runs and shards as workers and people see them; how etcd keeps them is the coordination room's own affair. */
import type { FenceEpoch, RunId, ShardId, TenantId, WorkerId } from "./ids.ts";

export type RunStatus = "initializing" | "active" | "done" | "failed" | "cancelled";
export type ShardStatus = "active" | "done" | "split" | "parked";
export type ParkReason = "permission-denied" | "not-found" | "poisoned" | "too-many-errors" | "other";
/** `completed`: everything up to the key is durably processed. `dispatched`: it was handed out, no more. */
export type CursorSemantics = "completed" | "dispatched";

/** Keys of items, in byte order. `start` is inclusive, `end` exclusive; an empty bound is none. */
export interface KeyRange {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

export interface ShardSpec extends KeyRange {
  /** The connector's payload in its envelope; at most 16 KiB. */
  readonly metadata: Uint8Array;
}

export interface Cursor {
  /** The last key that is done. Absent before the first checkpoint. */
  readonly key?: Uint8Array;
  /** The source's own place inside an item; at most 16 KiB. */
  readonly token?: Uint8Array;
}

/** A shard to be registered with a run. Root shard ids have bit 63 clear. */
export interface NewShard {
  readonly shard: ShardId;
  readonly spec: ShardSpec;
}

export interface RunConfig {
  readonly cursorSemantics: CursorSemantics;
  /** How long a lease lives after its last renewal; > 0. */
  readonly leaseMs: number;
  /** Attempts without progress before a shard is parked; absent: never by count. */
  readonly shardRetriesMax?: number;
}

export interface RunInfo {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly status: RunStatus;
  readonly config: RunConfig;
  readonly createdAtMs: number;
  /** Present exactly when the status is final. */
  readonly completedAtMs?: number;
  readonly rootShards: number;
}

export interface ShardInfo {
  readonly shard: ShardId;
  readonly status: ShardStatus;
  readonly parkReason?: ParkReason;
  readonly spec: ShardSpec;
  readonly cursor: Cursor;
  readonly fence: FenceEpoch;
  /** Attempts in a row that moved no cursor. */
  readonly idleAttempts: number;
  readonly owner?: { readonly worker: WorkerId; readonly deadlineMs: number };
  readonly parent?: ShardId;
  readonly spawned: readonly ShardId[];
}

/** Shards of a run by state. `leased` and `waiting` are the active ones with and without a living owner. */
export interface RunProgress {
  readonly status: RunStatus;
  readonly leased: number;
  readonly waiting: number;
  readonly done: number;
  readonly split: number;
  readonly parked: number;
  /** When the first of the leases ends, if there are any. */
  readonly earliestDeadlineMs?: number;
}

/** A worker's right to work on a shard, and the answers around it. */
import type { FenceEpoch, RunId, ShardId, TenantId, WorkerId } from "./ids.ts";
import type { Cursor, ShardSpec } from "./shard.ts";

/** Valid while the owner key stands in etcd and the clock is before `deadlineMs`; a renewed lease is a new value. */
export interface Lease {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly shard: ShardId;
  readonly worker: WorkerId;
  readonly fence: FenceEpoch;
  /** Milliseconds since 1970 by the coordinator's clock. */
  readonly deadlineMs: number;
  /** How long one renewal lasts. */
  readonly leaseMs: number;
}

/** What a new owner is given. */
export interface ClaimedShard {
  readonly lease: Lease;
  readonly spec: ShardSpec;
  readonly cursor: Cursor;
  /** Attempts in a row, this one not counted, that moved no cursor. */
  readonly idleAttempts: number;
  readonly shardRetriesMax?: number;
}

export type ClaimOutcome =
  | ({ readonly kind: "claimed" } & ClaimedShard)
  /** Every open shard has an owner, or there is none. */
  | { readonly kind: "none-available"; readonly earliestDeadlineMs?: number }
  | { readonly kind: "throttled"; readonly afterMs: number };

/** `replayed`: the same operation was done before, by its id; nothing changed now. */
export type OpOutcome = "applied" | "replayed";

/**
 * Who works on which shard. Every method may throw a CoordinationError; every call has a deadline of its own, so none hangs.
 * Operations with an `opId` may be sent again after an uncertain answer: the same id and content is answered `replayed`.
 */
import type { OpId, RunId, ShardId, TenantId, WorkerId } from "../ids.ts";
import type { ClaimOutcome, Lease, OpOutcome } from "../lease.ts";
import type { Cursor, ParkReason, RunProgress } from "../shard.ts";

/** What an owner tells of its shard, for people who watch and for idle workers who ask for a share. Best effort. */
export interface ShardPulse {
  readonly worker: WorkerId;
  readonly itemsDone: number;
  readonly bytesDone: number;
  readonly findings: number;
  /** What is left by the owner's own estimate; absent while unknown. */
  readonly itemsLeft?: number;
  readonly bytesPerSecond: number;
  readonly atMs: number;
}

export interface ShardCoordinator {
  /** Takes one open shard of the run, beginning the search at a place that differs from worker to worker. */
  claim(tenant: TenantId, run: RunId, worker: WorkerId): Promise<ClaimOutcome>;
  /** The same lease with a later deadline. */
  renew(lease: Lease): Promise<Lease>;
  /** `cursor.key` is mandatory. */
  checkpoint(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome>;
  complete(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome>;
  park(lease: Lease, opId: OpId, reason: ParkReason): Promise<OpOutcome>;
  /** Gives the shard back before its deadline, its cursor where it is; the next owner gets a higher fence. */
  release(lease: Lease): Promise<void>;
  /** The shard keeps the keys before `at`; what is left becomes a new shard, whose id is answered. */
  splitResidual(lease: Lease, opId: OpId, at: Uint8Array): Promise<ShardId>;
  progress(tenant: TenantId, run: RunId): Promise<RunProgress>;
  /** Ends an active run none of whose shards is active: failed if one is parked, else done. False: not yet. */
  finishRun(tenant: TenantId, run: RunId, opId: OpId): Promise<boolean>;
  /** Tells how far a shard is; the word goes with the lease. */
  pulse(lease: Lease, pulse: ShardPulse): Promise<void>;
  /** An idle worker asks the owner of the shard with the most left for a share. False: nobody has enough. */
  askForShare(tenant: TenantId, run: RunId, worker: WorkerId, itemsLeftMin: number): Promise<boolean>;
  /** Whether somebody waits for a share of this shard. */
  isShareWanted(lease: Lease): Promise<boolean>;
}

/** Taking a shard, keeping it, giving it back: the transitions of a lease. Pure. */
import type { RunId, ShardId, TenantId, WorkerId } from "../../contracts/ids.ts";
import type { ClaimedShard, Lease } from "../../contracts/lease.ts";
import type { NewShard, RunConfig } from "../../contracts/shard.ts";
import { type LeaseProof, requireHeld } from "./lease-proof.ts";
import { U32_MAX, U64_MAX } from "./limits.ts";
import type { OwnerWord, ShardRecord } from "./records.ts";
import { rejection } from "./rejection.ts";
import { checkedShard } from "./shard-invariants.ts";

export interface RunScope {
  readonly tenant: TenantId;
  readonly run: RunId;
}

/** A root shard as it is registered. */
export function newShard(scope: RunScope, config: RunConfig, { shard, spec }: NewShard): ShardRecord {
  return checkedShard({
    tenant: scope.tenant,
    run: scope.run,
    shard,
    status: "active",
    spec,
    cursor: {},
    cursorSemantics: config.cursorSemantics,
    fence: 1n,
    spawned: [],
    ops: [],
    idleAttempts: 0,
  });
}

/** Open, and nobody's: no owner key, or one whose deadline has passed. */
export function isClaimable(record: ShardRecord, owner: OwnerWord | undefined, nowMs: number): boolean {
  if (record.status !== "active") return false;
  return owner === undefined || record.lease === undefined || nowMs >= record.lease.deadlineMs;
}

/** The attempt counts as idle until a cursor moves under it. */
export function acquire(
  record: ShardRecord,
  { worker, nowMs, leaseMs }: { readonly worker: WorkerId; readonly nowMs: number; readonly leaseMs: number },
): ShardRecord {
  if (record.fence === U64_MAX)
    throw rejection.corruptRecord(`shard ${record.shard}`, "its fences are used up");
  return checkedShard({
    ...record,
    fence: record.fence + 1n,
    lease: { worker, deadlineMs: nowMs + leaseMs },
    idleAttempts: Math.min(record.idleAttempts + 1, U32_MAX),
  });
}

/** What the new owner is told, from the record as `acquire` left it. */
export function claimedShard(record: ShardRecord, config: RunConfig): ClaimedShard {
  return {
    lease: leaseOf(record, config.leaseMs),
    spec: record.spec,
    cursor: record.cursor,
    idleAttempts: Math.max(record.idleAttempts - 1, 0),
    ...(config.shardRetriesMax === undefined ? {} : { shardRetriesMax: config.shardRetriesMax }),
  };
}

function leaseOf(record: ShardRecord, leaseMs: number): Lease {
  const { tenant, run, shard, fence } = record;
  const { worker, deadlineMs } = record.lease!;
  return { tenant, run, shard, worker, fence, deadlineMs, leaseMs };
}

/** Never earlier than it was: an owner who missed the answer still counts on the old deadline, even if the clock was set back. */
export function renew(record: ShardRecord, proof: LeaseProof): ShardRecord {
  requireHeld(record, proof);
  const { worker, leaseMs } = proof.lease;
  const deadlineMs = Math.max(proof.nowMs + leaseMs, record.lease?.deadlineMs ?? 0);
  return checkedShard({ ...record, lease: { worker, deadlineMs } });
}

/** The attempt still counts: a shard that nobody gets on with is parked in the end. */
export function release(record: ShardRecord): ShardRecord {
  const { lease: _, ...rest } = record;
  return checkedShard(rest);
}

/** Who asks for what shard, as error texts and keys need it. */
export interface ShardScope extends RunScope {
  readonly shard: ShardId;
}

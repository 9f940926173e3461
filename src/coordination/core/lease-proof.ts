/** Whether a lease still gives its holder the right to act. Pure. */
import type { Lease } from "../../contracts/lease.ts";
import type { OwnerWord, ShardRecord } from "./records.ts";
import { rejection } from "./rejection.ts";

export interface LeaseProof {
  readonly lease: Lease;
  /** What the owner key says at this moment; absent when the key is gone. */
  readonly owner: OwnerWord | undefined;
  readonly isRunActive: boolean;
  readonly nowMs: number;
}

/** Ownership is the owner key and the time before the deadline; a fence that is equal proves nothing alone. */
export function requireHeld(record: ShardRecord, { lease, owner, isRunActive, nowMs }: LeaseProof): void {
  if (record.tenant !== lease.tenant) throw rejection.tenantMismatch(`shard ${record.shard}`);
  if (record.status !== "active") throw rejection.shardTerminal(record.shard, record.status);
  if (!isOwner(record, lease, owner)) throw rejection.staleFence(record.shard, lease.fence, record.fence);
  if (record.lease === undefined || nowMs >= record.lease.deadlineMs)
    throw rejection.leaseExpired(record.shard);
  if (!isRunActive) throw rejection.runTerminal(record.run);
}

/** Whether owner key and record both name this lease, in time or late. */
export function isOwner(record: ShardRecord, lease: Lease, owner: OwnerWord | undefined): boolean {
  return (
    record.fence === lease.fence &&
    owner?.fence === lease.fence &&
    owner.worker === lease.worker &&
    record.lease?.worker === lease.worker
  );
}

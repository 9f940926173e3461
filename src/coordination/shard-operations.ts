/**
 * What the holder of a lease does with its shard. Promises: each is one transaction, which compares the record's revision, the owner key with
 * its etcd lease and the run's marker; whoever lost any of them changes nothing.
 */
import type { OpId, ShardId } from "../contracts/ids.ts";
import type { Lease, OpOutcome } from "../contracts/lease.ts";
import type { Cursor, ParkReason } from "../contracts/shard.ts";
import { commit, type Plan, quietly, type Trouble } from "./commit.ts";
import type { CoordinatorParts } from "./coordinator-parts.ts";
import { encodeShard } from "./core/codec.ts";
import { cursorOp, parkOp, splitOp, splitShardId } from "./core/derived-ids.ts";
import type { ShardList } from "./core/keyspace.ts";
import { isOwner, type LeaseProof } from "./core/lease-proof.ts";
import type { ShardRecord } from "./core/records.ts";
import { release, renew, type ShardScope } from "./core/shard-lease.ts";
import { type SplitStep, splitReplace, splitResidual } from "./core/shard-split.ts";
import { checkpoint, complete, park, type ShardStep } from "./core/shard-work.ts";
import { encodeCount, MARK } from "./core/small-values.ts";
import type { KvCompare, KvWrite } from "./kv.ts";
import { readShard, type ShardView, sameOwner } from "./record-store.ts";

/** The etcd lease is kept alive once, afterwards: if that fails, the next operation finds the owner key gone. */
export async function renewLease(parts: CoordinatorParts, lease: Lease): Promise<Lease> {
  const { deadlineMs, kvLease } = await commit(parts, async () => {
    const view = await readShard(parts, lease);
    const record = renew(view.record, proofOf(parts, lease, view));
    const value = { deadlineMs: record.lease!.deadlineMs, kvLease: view.owner!.lease };
    return whileHeld(parts, view, [putShard(parts, record), leasedUntil(parts, record, view)], value);
  });
  if (kvLease !== undefined) await quietly(() => parts.kv.keepAlive(kvLease));
  return { ...lease, deadlineMs };
}

export function checkpointShard(
  parts: CoordinatorParts,
  lease: Lease,
  opId: OpId,
  cursor: Cursor,
): Promise<OpOutcome> {
  const op = cursorOp(parts.hasher, "checkpoint", opId, cursor);
  return applyStep(parts, lease, (record, proof) => checkpoint(record, proof, op, cursor));
}

export function completeShard(
  parts: CoordinatorParts,
  lease: Lease,
  opId: OpId,
  cursor: Cursor,
): Promise<OpOutcome> {
  const op = cursorOp(parts.hasher, "complete", opId, cursor);
  return applyStep(parts, lease, (record, proof) => complete(record, proof, op, cursor));
}

export function parkShard(
  parts: CoordinatorParts,
  lease: Lease,
  opId: OpId,
  reason: ParkReason,
): Promise<OpOutcome> {
  const op = parkOp(parts.hasher, opId, reason);
  return applyStep(parts, lease, (record, proof) => park(record, proof, op, reason));
}

/** Nothing to do when the shard is not this lease's any more. */
export async function releaseShard(parts: CoordinatorParts, lease: Lease): Promise<void> {
  await commit<void>(parts, async () => {
    const view = await readShard(parts, lease);
    if (!isOwner(view.record, lease, view.owner?.word)) return { kind: "settled", value: undefined };
    const writes = [putShard(parts, release(view.record)), ...withoutOwner(parts, lease)];
    const compares = [revisionOf(parts, view), ...sameOwner(view.owner!)];
    return { kind: "write", compares, writes, value: undefined };
  });
}

export function splitResidualShard(
  parts: CoordinatorParts,
  lease: Lease,
  opId: OpId,
  at: Uint8Array,
): Promise<ShardId> {
  const op = splitOp(parts.hasher, "split-residual", opId, [at]);
  const { run, shard: parent } = lease;
  const residual = splitShardId(parts.hasher, { run, parent, op: opId, kind: "residual", index: 0 });
  return commit(parts, async () => {
    const view = await readShard(parts, lease);
    const step = splitResidual(view.record, proofOf(parts, lease, view), op, { at, residual });
    return splitPlan(parts, view, { step, value: residual, parentWrites: [del(parts, "wanted", lease)] });
  });
}

/** The shard ends, and what it had left becomes `cuts.length + 1` new ones. */
export function splitReplaceShard(
  parts: CoordinatorParts,
  lease: Lease,
  opId: OpId,
  cuts: readonly Uint8Array[],
): Promise<readonly ShardId[]> {
  const op = splitOp(parts.hasher, "split-replace", opId, cuts);
  const { run, shard: parent } = lease;
  const children = Array.from({ length: cuts.length + 1 }, (_, index) =>
    splitShardId(parts.hasher, { run, parent, op: opId, kind: "child", index }),
  );
  return commit(parts, async () => {
    const view = await readShard(parts, lease);
    const step = splitReplace(view.record, proofOf(parts, lease, view), op, { cuts, children });
    return splitPlan(parts, view, { step, value: children, parentWrites: closing(parts, lease, "split") });
  });
}

function splitPlan<T>(
  parts: CoordinatorParts,
  view: ShardView,
  { step, value, parentWrites }: { step: SplitStep; value: T; parentWrites: readonly KvWrite[] },
): Plan<T> {
  if (step.kind === "replayed") return { kind: "settled", value };
  const absent = step.children.map((child): KvCompare => ({ kind: "absent", key: parts.keys.shard(child) }));
  const born = step.children.flatMap((child) => [putShard(parts, child), put(parts, "active", child)]);
  const plan = whileHeld(parts, view, [putShard(parts, step.record), ...parentWrites, ...born], value);
  return { ...plan, compares: [...plan.compares, ...absent] };
}

/** Checkpoint, complete and park differ in their step and in whether the shard stays open. */
function applyStep(
  parts: CoordinatorParts,
  lease: Lease,
  step: (record: ShardRecord, proof: LeaseProof) => ShardStep,
): Promise<OpOutcome> {
  return commit<OpOutcome>(parts, async (trouble) => {
    const view = await readShard(parts, lease);
    const next = step(view.record, proofOf(parts, lease, view));
    if (next.kind === "replayed") return { kind: "settled", value: outcomeOf(trouble) };
    const { record } = next;
    const rest = record.status === "active" ? [] : closing(parts, lease, record.status);
    return whileHeld(parts, view, [putShard(parts, record), ...rest], "applied");
  });
}

/** Found done after a lost answer, it was this very call that did it. */
export function outcomeOf({ isUncertain }: Trouble): OpOutcome {
  return isUncertain ? "applied" : "replayed";
}

function proofOf({ clock }: CoordinatorParts, lease: Lease, { owner, isRunActive }: ShardView): LeaseProof {
  return { lease, owner: owner?.word, isRunActive, nowMs: clock.nowMs() };
}

function whileHeld<T>(
  parts: CoordinatorParts,
  view: ShardView,
  writes: readonly KvWrite[],
  value: T,
): Extract<Plan<T>, { kind: "write" }> {
  const isActive: KvCompare = { kind: "present", key: parts.keys.runActive(view.record) };
  return {
    kind: "write",
    compares: [revisionOf(parts, view), ...sameOwner(view.owner!), isActive],
    writes,
    value,
  };
}

function revisionOf({ keys }: CoordinatorParts, { record, revision }: ShardView): KvCompare {
  return { kind: "mod-revision", key: keys.shard(record), revision };
}

export function putShard({ keys }: CoordinatorParts, record: ShardRecord): KvWrite {
  return { kind: "put", key: keys.shard(record), value: encodeShard(record) };
}

export function put({ keys }: CoordinatorParts, list: ShardList, scope: ShardScope): KvWrite {
  return { kind: "put", key: keys.listed(list, scope), value: MARK };
}

export function del({ keys }: CoordinatorParts, list: ShardList, scope: ShardScope): KvWrite {
  return { kind: "delete", key: keys.listed(list, scope) };
}

/** The list of leases goes with the owner key's etcd lease. */
function leasedUntil({ keys }: CoordinatorParts, record: ShardRecord, { owner }: ShardView): KvWrite {
  const value = encodeCount(record.lease!.deadlineMs);
  const lease = owner?.lease;
  return {
    kind: "put",
    key: keys.listed("leased", record),
    value,
    ...(lease === undefined ? {} : { lease }),
  };
}

function withoutOwner(parts: CoordinatorParts, scope: ShardScope): readonly KvWrite[] {
  return [
    { kind: "delete", key: parts.keys.owner(scope) },
    del(parts, "leased", scope),
    del(parts, "pulse", scope),
    del(parts, "wanted", scope),
  ];
}

function closing(parts: CoordinatorParts, scope: ShardScope, list: ShardList): readonly KvWrite[] {
  return [...withoutOwner(parts, scope), del(parts, "active", scope), put(parts, list, scope)];
}

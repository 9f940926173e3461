/**
 * Cutting a shard. Promises: parent and children tile what the parent had left, and each child names its parent. A split that was
 * done before is known by the children it spawned, even after the op log has forgotten it. Pure.
 */
import type { ShardId } from "../../contracts/ids.ts";
import type { KeyRange } from "../../contracts/shard.ts";
import { compareBytes } from "./bytes.ts";
import { type LeaseProof, requireHeld } from "./lease-proof.ts";
import { KEY_BYTES_MAX, SPAWNED_MAX, SPLIT_CHILDREN_MAX } from "./limits.ts";
import { metadataOfPiece } from "./metadata-envelope.ts";
import { isReplay } from "./op-log.ts";
import type { Op, ShardOpKind, ShardRecord } from "./records.ts";
import { rejection } from "./rejection.ts";
import { cutRange, keySuccessor } from "./shard-algebra.ts";
import { checkedShard } from "./shard-invariants.ts";
import { applied } from "./shard-work.ts";

export type SplitStep =
  | { readonly kind: "applied"; readonly record: ShardRecord; readonly children: readonly ShardRecord[] }
  | { readonly kind: "replayed" };

/** The parent keeps its lease and the keys before `at`; the rest becomes one new shard with an empty cursor. */
export function splitResidual(
  record: ShardRecord,
  proof: LeaseProof,
  op: Op<ShardOpKind>,
  { at, residual }: { readonly at: Uint8Array; readonly residual: ShardId },
): SplitStep {
  if (isReplay(record.ops, op) || record.spawned.includes(residual)) return { kind: "replayed" };
  requireHeld(record, proof);
  requireRoom(record, 1);
  const { key } = record.cursor;
  if (key !== undefined && compareBytes(at, key) <= 0)
    throw rejection.splitInvalid(record.shard, "the cursor is already past the cut");
  const [kept, given] = cutOrRefuse(record, record.spec, [at]);
  const parent = { ...record, spec: pieceOf(record, kept!), spawned: [...record.spawned, residual] };
  return withChildren(parent, op, proof.nowMs, [childOf(record, residual, given!)]);
}

/** The parent ends; its children cover what lies behind its cursor. */
export function splitReplace(
  record: ShardRecord,
  proof: LeaseProof,
  op: Op<ShardOpKind>,
  { cuts, children }: { readonly cuts: readonly Uint8Array[]; readonly children: readonly ShardId[] },
): SplitStep {
  if (isReplay(record.ops, op) || children.some((child) => record.spawned.includes(child)))
    return { kind: "replayed" };
  requireHeld(record, proof);
  requireRoom(record, children.length);
  const pieces = cutOrRefuse(record, remainingRange(record), cuts);
  const { lease: _, ...rest } = record;
  const parent: ShardRecord = { ...rest, status: "split", spawned: [...record.spawned, ...children] };
  return withChildren(
    parent,
    op,
    proof.nowMs,
    children.map((child, index) => childOf(record, child, pieces[index]!)),
  );
}

/** Everything behind the cursor; under a token the item at the cursor is still in the works and stays inside. */
export function remainingRange({ spec, cursor, cursorSemantics }: ShardRecord): KeyRange {
  if (cursor.key === undefined) return { start: spec.start, end: spec.end };
  const isAtItem = cursor.token !== undefined || cursorSemantics === "dispatched";
  return { start: isAtItem ? cursor.key : keySuccessor(cursor.key), end: spec.end };
}

function withChildren(
  parent: ShardRecord,
  op: Op<ShardOpKind>,
  nowMs: number,
  children: readonly ShardRecord[],
): SplitStep {
  const step = applied(parent, op, nowMs);
  return step.kind === "applied" ? { ...step, children } : step;
}

function childOf(parent: ShardRecord, shard: ShardId, range: KeyRange): ShardRecord {
  const { tenant, run, cursorSemantics } = parent;
  return checkedShard({
    tenant,
    run,
    shard,
    status: "active",
    spec: pieceOf(parent, range),
    cursor: {},
    cursorSemantics,
    fence: 1n,
    parent: parent.shard,
    spawned: [],
    ops: [],
    idleAttempts: 0,
  });
}

function pieceOf({ spec }: ShardRecord, { start, end }: KeyRange): ShardRecord["spec"] {
  return { start, end, metadata: metadataOfPiece(spec.metadata) };
}

function requireRoom({ shard, spawned }: ShardRecord, children: number): void {
  if (children > SPLIT_CHILDREN_MAX)
    throw rejection.splitInvalid(shard, `${children} children, ${SPLIT_CHILDREN_MAX} at most at once`);
  if (spawned.length + children > SPAWNED_MAX)
    throw rejection.splitInvalid(shard, `a shard spawns ${SPAWNED_MAX} others at most`);
}

function cutOrRefuse(record: ShardRecord, range: KeyRange, cuts: readonly Uint8Array[]): readonly KeyRange[] {
  if (cuts.length === 0 || cuts.some(({ length }) => length === 0 || length > KEY_BYTES_MAX))
    throw rejection.splitInvalid(record.shard, `a cut is a key of 1 to ${KEY_BYTES_MAX} bytes`);
  const pieces = cutRange(range, cuts);
  if (pieces === undefined)
    throw rejection.splitInvalid(
      record.shard,
      "every cut lies inside the range that is left, in ascending order",
    );
  return pieces;
}

/**
 * Getting on with a shard and ending it. Every function checks in this order: was it done before, is the lease held, is it allowed.
 * Pure.
 */
import type { Cursor, ParkReason } from "../../contracts/shard.ts";
import { compareBytes, sameBytes } from "./bytes.ts";
import { type LeaseProof, requireHeld } from "./lease-proof.ts";
import { KEY_BYTES_MAX, SHARD_OPS_KEPT, TOKEN_BYTES_MAX, U64_MAX } from "./limits.ts";
import { isReplay, logged } from "./op-log.ts";
import type { Op, ShardOpKind, ShardRecord } from "./records.ts";
import { rejection } from "./rejection.ts";
import { isInRange } from "./shard-algebra.ts";
import { checkedShard } from "./shard-invariants.ts";

export type ShardStep =
  | { readonly kind: "applied"; readonly record: ShardRecord }
  | { readonly kind: "replayed" };

export function checkpoint(
  record: ShardRecord,
  proof: LeaseProof,
  op: Op<ShardOpKind>,
  cursor: Cursor,
): ShardStep {
  if (isReplay(record.ops, op)) return { kind: "replayed" };
  requireHeld(record, proof);
  if (cursor.key === undefined) throw rejection.checkpointMissingKey(record.shard);
  return applied(withCursor(record, cursor), op, proof.nowMs);
}

/** Without a key the cursor stays where it is. */
export function complete(
  record: ShardRecord,
  proof: LeaseProof,
  op: Op<ShardOpKind>,
  cursor: Cursor,
): ShardStep {
  if (isReplay(record.ops, op)) return { kind: "replayed" };
  requireHeld(record, proof);
  const { lease: _, ...ended } = cursor.key === undefined ? record : withCursor(record, cursor);
  return applied({ ...ended, status: "done" }, op, proof.nowMs);
}

export function park(
  record: ShardRecord,
  proof: LeaseProof,
  op: Op<ShardOpKind>,
  reason: ParkReason,
): ShardStep {
  if (isReplay(record.ops, op)) return { kind: "replayed" };
  requireHeld(record, proof);
  const { lease: _, ...ended } = record;
  return applied({ ...ended, status: "parked", parkReason: reason }, op, proof.nowMs);
}

/** Back to work, under a new fence and with a clean slate. The caller has seen that the run is active and no owner stands. */
export function unpark(record: ShardRecord, op: Op<ShardOpKind>, nowMs: number): ShardStep {
  if (isReplay(record.ops, op)) return { kind: "replayed" };
  if (record.status !== "parked") throw rejection.notParked(record.shard, record.status);
  if (record.fence === U64_MAX)
    throw rejection.corruptRecord(`shard ${record.shard}`, "its fences are used up");
  const { parkReason: _, ...open } = record;
  return applied({ ...open, status: "active", fence: record.fence + 1n, idleAttempts: 0 }, op, nowMs);
}

export function applied(record: ShardRecord, op: Op<ShardOpKind>, nowMs: number): ShardStep {
  const ops = logged(record.ops, op, { nowMs, keep: SHARD_OPS_KEPT });
  return { kind: "applied", record: checkedShard({ ...record, ops }) };
}

function withCursor(record: ShardRecord, cursor: Cursor): ShardRecord {
  requireCursor(record, cursor);
  const isMoved = !sameBytes(record.cursor.key, cursor.key) || !sameBytes(record.cursor.token, cursor.token);
  const kept = { ...cursorOf(cursor) };
  return { ...record, cursor: kept, idleAttempts: isMoved ? 0 : record.idleAttempts };
}

function requireCursor({ shard, spec, cursor: stored }: ShardRecord, { key, token }: Cursor): void {
  if (key === undefined) throw rejection.checkpointMissingKey(shard);
  if (key.length > KEY_BYTES_MAX) throw rejection.cursorKeyTooLarge(key.length, KEY_BYTES_MAX);
  if (token !== undefined && token.length > TOKEN_BYTES_MAX)
    throw rejection.cursorTokenTooLarge(token.length, TOKEN_BYTES_MAX);
  if (stored.key !== undefined && compareBytes(key, stored.key) < 0) throw rejection.cursorRegression(shard);
  if (!isInRange(spec, key)) throw rejection.cursorOutOfBounds(shard);
}

/** Only what belongs to a cursor. */
function cursorOf({ key, token }: Cursor): Cursor {
  return { ...(key === undefined ? {} : { key }), ...(token === undefined ? {} : { token }) };
}

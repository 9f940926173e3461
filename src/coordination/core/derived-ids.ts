/** Ids that coordination makes by itself: of split shards, of an operation's content, of a whole submission. Pure. */
import type { OpId, RunId, ShardId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { Cursor, NewShard, ParkReason } from "../../contracts/shard.ts";
import { PARK_REASONS, SHARD_OPS } from "./codec.ts";
import { SPLIT_BIT } from "./limits.ts";
import type { Op, RunOpKind, ShardOpKind } from "./records.ts";
import { WireWriter } from "./wire.ts";

const DOMAIN = { splitId: "gossip/coord/v1/split-id", opPayload: "gossip/coord/v1/op-payload" } as const;
const SPLIT_KINDS = ["child", "residual"] as const;
/** Behind the tags of shard operations, with room between. */
const RUN_OP_TAGS = { register: 64, finish: 65, cancel: 66 } as const satisfies Record<RunOpKind, number>;
const SHARD_IN_MANIFEST_TAG = 67;

/** The first eight bytes of the digest, little-endian. */
function finalise64(hasher: Hasher, domain: string, material: Uint8Array): bigint {
  const digest = hasher.derive(domain, material);
  return new DataView(digest.buffer, digest.byteOffset).getBigUint64(0, true);
}

export interface SplitOrigin {
  readonly run: RunId;
  readonly parent: ShardId;
  readonly op: OpId;
  readonly kind: (typeof SPLIT_KINDS)[number];
  readonly index: number;
}

export function splitShardId(hasher: Hasher, { run, parent, op, kind, index }: SplitOrigin): ShardId {
  const fields = new WireWriter().u64(run).u64(parent).u64(op).word(SPLIT_KINDS, kind).u32(index);
  return finalise64(hasher, DOMAIN.splitId, fields.written) | SPLIT_BIT;
}

/** 0 means "none" in a log. */
function payloadHash(hasher: Hasher, fields: WireWriter): bigint {
  const hash = finalise64(hasher, DOMAIN.opPayload, fields.written);
  return hash === 0n ? 1n : hash;
}

function shardOp(
  hasher: Hasher,
  kind: ShardOpKind,
  opId: OpId,
  write: (out: WireWriter) => void,
): Op<ShardOpKind> {
  const fields = new WireWriter().word(SHARD_OPS, kind);
  write(fields);
  return { opId, kind, payloadHash: payloadHash(hasher, fields) };
}

export function cursorOp(
  hasher: Hasher,
  kind: "checkpoint" | "complete",
  opId: OpId,
  cursor: Cursor,
): Op<ShardOpKind> {
  return shardOp(hasher, kind, opId, (out) => {
    out.optional(cursor.key, (key) => out.variable(key));
    out.optional(cursor.token, (token) => out.variable(token));
  });
}

export function parkOp(hasher: Hasher, opId: OpId, reason: ParkReason): Op<ShardOpKind> {
  return shardOp(hasher, "park", opId, (out) => out.word(PARK_REASONS, reason));
}

export function splitOp(
  hasher: Hasher,
  kind: "split-replace" | "split-residual",
  opId: OpId,
  cuts: readonly Uint8Array[],
): Op<ShardOpKind> {
  return shardOp(hasher, kind, opId, (out) => out.list(cuts, (cut) => out.variable(cut)));
}

export function unparkOp(hasher: Hasher, opId: OpId): Op<ShardOpKind> {
  return shardOp(hasher, "unpark", opId, () => {});
}

export function endRunOp(hasher: Hasher, kind: "finish" | "cancel", opId: OpId): Op<RunOpKind> {
  return { opId, kind, payloadHash: payloadHash(hasher, new WireWriter().u8(RUN_OP_TAGS[kind])) };
}

/** Over every shard in its order, each with all it was submitted with. */
export function manifestHash(hasher: Hasher, shards: readonly NewShard[]): bigint {
  const all = new WireWriter().u8(RUN_OP_TAGS.register).u32(shards.length);
  for (const { shard, spec } of shards) {
    const one = new WireWriter().u8(SHARD_IN_MANIFEST_TAG).u64(shard);
    one.variable(spec.start).variable(spec.end).variable(spec.metadata);
    all.fixed(hasher.derive(DOMAIN.opPayload, one.written));
  }
  return payloadHash(hasher, all);
}

/** Registering is done once per run, so run and manifest name it. */
export function registerOp(hasher: Hasher, run: RunId, manifest: bigint): Op<RunOpKind> {
  const fields = new WireWriter().u8(RUN_OP_TAGS.register).u64(run).u64(manifest);
  return { opId: payloadHash(hasher, fields), kind: "register", payloadHash: manifest };
}

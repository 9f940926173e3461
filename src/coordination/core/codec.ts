/**
 * Records as bytes and back. Promises: decoding gives back what was encoded; anything else is refused as a WireError; what was decoded
 * keeps the invariants. New fields need a new version in the header. Pure.
 */
import type { CursorSemantics, ParkReason, RunStatus, ShardStatus } from "../../contracts/shard.ts";
import {
  KEY_BYTES_MAX,
  METADATA_BYTES_MAX,
  ROOT_SHARDS_MAX,
  RUN_OPS_KEPT,
  SHARD_OPS_KEPT,
  SPAWNED_MAX,
  TOKEN_BYTES_MAX,
} from "./limits.ts";
import type { LoggedOp, RunOpKind, RunRecord, ShardOpKind, ShardRecord } from "./records.ts";
import { runProblem } from "./run-invariants.ts";
import { shardProblem } from "./shard-invariants.ts";
import { WireError, WireReader, WireWriter } from "./wire.ts";

const MAGIC = Uint8Array.of(0x47, 0x57);
const VERSION = 1;
const KIND = { run: 1, shard: 2 } as const;

// The place in these lists is what is stored: add at the end, never reorder.
const CURSOR_SEMANTICS: readonly CursorSemantics[] = ["completed", "dispatched"];
const RUN_STATUSES: readonly RunStatus[] = ["initializing", "active", "done", "failed", "cancelled"];
const SHARD_STATUSES: readonly ShardStatus[] = ["active", "done", "split", "parked"];
const RUN_OPS: readonly RunOpKind[] = ["register", "finish", "cancel"];
export const PARK_REASONS: readonly ParkReason[] = [
  "permission-denied",
  "not-found",
  "poisoned",
  "too-many-errors",
  "other",
];
export const SHARD_OPS: readonly ShardOpKind[] = [
  "checkpoint",
  "complete",
  "park",
  "split-replace",
  "split-residual",
  "unpark",
];

export function encodeShard(record: ShardRecord): Uint8Array {
  const { spec, cursor } = record;
  const out = header(KIND.shard).fixed(Uint8Array.fromHex(record.tenant)).u64(record.run).u64(record.shard);
  out.word(SHARD_STATUSES, record.status);
  out.optional(record.parkReason, (reason) => out.word(PARK_REASONS, reason));
  out.variable(spec.start).variable(spec.end).variable(spec.metadata);
  out.optional(cursor.key, (key) => out.variable(key));
  out.optional(cursor.token, (token) => out.variable(token));
  out.word(CURSOR_SEMANTICS, record.cursorSemantics);
  out.optional(record.lease, (lease) => out.u64(lease.worker).count(lease.deadlineMs));
  out.u64(record.fence);
  out.optional(record.parent, (parent) => out.u64(parent));
  out.list(record.spawned, (shard) => out.u64(shard));
  writeOps(out, record.ops, SHARD_OPS);
  return out.u32(record.idleAttempts).written;
}

export function decodeShard(bytes: Uint8Array): ShardRecord {
  const input = opened(bytes, KIND.shard);
  const record = {
    tenant: input.fixed(32, "tenant").toHex(),
    run: input.u64("run"),
    shard: input.u64("shard"),
    status: input.word(SHARD_STATUSES, "status"),
    ...present(
      "parkReason",
      input.optional("park reason", () => input.word(PARK_REASONS, "park reason")),
    ),
    spec: {
      start: input.variable(KEY_BYTES_MAX, "range start"),
      end: input.variable(KEY_BYTES_MAX, "range end"),
      metadata: input.variable(METADATA_BYTES_MAX, "metadata"),
    },
    cursor: {
      ...present(
        "key",
        input.optional("cursor key", () => input.variable(KEY_BYTES_MAX, "cursor key")),
      ),
      ...present(
        "token",
        input.optional("cursor token", () => input.variable(TOKEN_BYTES_MAX, "cursor token")),
      ),
    },
    cursorSemantics: input.word(CURSOR_SEMANTICS, "cursor semantics"),
    ...present(
      "lease",
      input.optional("lease", () => ({
        worker: input.u64("lease owner"),
        deadlineMs: input.count("lease deadline"),
      })),
    ),
    fence: input.u64("fence"),
    ...present(
      "parent",
      input.optional("parent", () => input.u64("parent")),
    ),
    spawned: input.list(SPAWNED_MAX, "spawned shards", () => input.u64("spawned shard")),
    ops: readOps(input, SHARD_OPS, SHARD_OPS_KEPT),
    idleAttempts: input.u32("idle attempts"),
  };
  input.end();
  return sound(record, shardProblem);
}

export function encodeRun(record: RunRecord): Uint8Array {
  const { config } = record;
  const out = header(KIND.run).fixed(Uint8Array.fromHex(record.tenant)).u64(record.run);
  out.word(CURSOR_SEMANTICS, config.cursorSemantics).count(config.leaseMs);
  out.optional(config.shardRetriesMax, (retries) => out.u32(retries));
  out.word(RUN_STATUSES, record.status).count(record.createdAtMs);
  out.optional(record.completedAtMs, (atMs) => out.count(atMs));
  out.u64(record.manifestHash).u32(record.shardsPlanned);
  out.list(record.rootShards, (shard) => out.u64(shard));
  writeOps(out, record.ops, RUN_OPS);
  return out.written;
}

export function decodeRun(bytes: Uint8Array): RunRecord {
  const input = opened(bytes, KIND.run);
  const record = {
    tenant: input.fixed(32, "tenant").toHex(),
    run: input.u64("run"),
    config: {
      cursorSemantics: input.word(CURSOR_SEMANTICS, "cursor semantics"),
      leaseMs: input.count("lease duration"),
      ...present(
        "shardRetriesMax",
        input.optional("shard retries", () => input.u32("shard retries")),
      ),
    },
    status: input.word(RUN_STATUSES, "status"),
    createdAtMs: input.count("time of creation"),
    ...present(
      "completedAtMs",
      input.optional("time of completion", () => input.count("time of completion")),
    ),
    manifestHash: input.u64("manifest hash"),
    shardsPlanned: input.u32("planned shards"),
    rootShards: input.list(ROOT_SHARDS_MAX, "root shards", () => input.u64("root shard")),
    ops: readOps(input, RUN_OPS, RUN_OPS_KEPT),
  };
  input.end();
  return sound(record, runProblem);
}

function header(kind: number): WireWriter {
  return new WireWriter().fixed(MAGIC).u8(VERSION).u8(kind);
}

function opened(bytes: Uint8Array, kind: number): WireReader {
  const input = new WireReader(bytes);
  for (const byte of MAGIC)
    if (input.u8("header") !== byte) throw new WireError("not a record of gossip-worker");
  const version = input.u8("header");
  if (version !== VERSION)
    throw new WireError(`record version ${version} is unknown, this build reads ${VERSION}`);
  if (input.u8("header") !== kind) throw new WireError("a record of another kind");
  return input;
}

function writeOps<Kind>(out: WireWriter, ops: readonly LoggedOp<Kind>[], kinds: readonly Kind[]): void {
  out.list(ops, (op) => out.u64(op.opId).word(kinds, op.kind).u64(op.payloadHash).count(op.atMs));
}

function readOps<Kind>(input: WireReader, kinds: readonly Kind[], countMax: number): LoggedOp<Kind>[] {
  return input.list(countMax, "op log", () => ({
    opId: input.u64("op id"),
    kind: input.word(kinds, "op kind"),
    payloadHash: input.u64("op payload hash"),
    atMs: input.count("op time"),
  }));
}

/** An object with the property, or without it: absent is not the same as undefined. */
function present<Name extends string, T>(name: Name, value: T | undefined): { [key in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: T };
}

function sound<T>(record: T, problemOf: (record: T) => string | undefined): T {
  const problem = problemOf(record);
  if (problem !== undefined) throw new WireError(problem);
  return record;
}

/** The life of a run: created, registered, ended. Pure. */
import type { NewShard, RunConfig } from "../../contracts/shard.ts";
import { compareBytes } from "./bytes.ts";
import {
  KEY_BYTES_MAX,
  METADATA_BYTES_MAX,
  ROOT_SHARDS_MAX,
  RUN_OPS_KEPT,
  U32_MAX,
  U64_MAX,
} from "./limits.ts";
import { isReplay, logged } from "./op-log.ts";
import { isFinal, type Op, type RunOpKind, type RunRecord } from "./records.ts";
import { rejection } from "./rejection.ts";
import { checkedRun } from "./run-invariants.ts";
import { isSplitDerived } from "./shard-invariants.ts";
import type { RunScope } from "./shard-lease.ts";

export type RunStep =
  | { readonly kind: "applied"; readonly record: RunRecord }
  | { readonly kind: "replayed" };

/** Refuses what could never be registered, before anything is written. */
export function requireSubmittable(scope: RunScope, config: RunConfig, shards: readonly NewShard[]): void {
  if (!/^[0-9a-f]{64}$/.test(scope.tenant))
    throw rejection.invalidConfig("a tenant has 64 lower-case hex digits");
  if (scope.run < 1n || scope.run > U64_MAX)
    throw rejection.invalidConfig("a run id lies between 1 and 2^64 - 1");
  if (!Number.isSafeInteger(config.leaseMs) || config.leaseMs < 1 || config.leaseMs > U32_MAX)
    throw rejection.invalidConfig(`a lease lasts between 1 and ${U32_MAX} ms`);
  const retries = config.shardRetriesMax ?? 0;
  if (!Number.isInteger(retries) || retries < 0 || retries > U32_MAX)
    throw rejection.invalidConfig(`shard retries are a number between 0 and ${U32_MAX}`);
  requireManifest(shards);
}

function requireManifest(shards: readonly NewShard[]): void {
  if (shards.length === 0) throw rejection.manifestInvalid("there are none");
  if (shards.length > ROOT_SHARDS_MAX) throw rejection.shardLimitExceeded(ROOT_SHARDS_MAX, "the run");
  if (new Set(shards.map(({ shard }) => shard)).size !== shards.length)
    throw rejection.manifestInvalid("an id stands twice");
  for (const { shard, spec } of shards) {
    if (shard < 0n || shard > U64_MAX || isSplitDerived(shard))
      throw rejection.manifestInvalid("the id of a root shard is below 2^63");
    if (spec.start.length > KEY_BYTES_MAX || spec.end.length > KEY_BYTES_MAX)
      throw rejection.manifestInvalid(`a bound of shard ${shard} is longer than ${KEY_BYTES_MAX} bytes`);
    if (spec.metadata.length > METADATA_BYTES_MAX)
      throw rejection.manifestInvalid(
        `the metadata of shard ${shard} is longer than ${METADATA_BYTES_MAX} bytes`,
      );
    if (spec.start.length > 0 && spec.end.length > 0 && compareBytes(spec.start, spec.end) >= 0)
      throw rejection.manifestInvalid(`the key range of shard ${shard} is empty`);
  }
}

export interface Submission extends RunScope {
  readonly config: RunConfig;
  readonly manifestHash: bigint;
  readonly shardsPlanned: number;
}

export function newRun(submission: Submission, nowMs: number): RunRecord {
  return checkedRun({ ...submission, status: "initializing", createdAtMs: nowMs, rootShards: [], ops: [] });
}

/** The run stands already: was it submitted with the same content? */
export function requireSameSubmission(record: RunRecord, { config, manifestHash }: Submission): void {
  const { cursorSemantics, leaseMs, shardRetriesMax } = record.config;
  const isSame =
    cursorSemantics === config.cursorSemantics &&
    leaseMs === config.leaseMs &&
    shardRetriesMax === config.shardRetriesMax;
  if (!isSame) throw rejection.configMismatch(record.run);
  if (record.manifestHash !== manifestHash) throw rejection.opIdConflict();
}

/** All shards are there: the run turns active. */
export function activate(
  record: RunRecord,
  op: Op<RunOpKind>,
  rootShards: readonly bigint[],
  nowMs: number,
): RunStep {
  if (isReplay(record.ops, op) || record.status === "active") return { kind: "replayed" };
  if (record.status !== "initializing") throw rejection.runTerminal(record.run, record.status);
  return applied({ ...record, status: "active", rootShards }, op, nowMs);
}

/** Only when no shard is open any more; that is for the caller to see. */
export function finish(record: RunRecord, op: Op<RunOpKind>, hasParked: boolean, nowMs: number): RunStep {
  if (isReplay(record.ops, op) || isFinal(record.status)) return { kind: "replayed" };
  if (record.status !== "active") throw rejection.wrongStatus(record.run, record.status);
  return ended(record, hasParked ? "failed" : "done", op, nowMs);
}

export function cancel(record: RunRecord, op: Op<RunOpKind>, nowMs: number): RunStep {
  if (isReplay(record.ops, op)) return { kind: "replayed" };
  if (isFinal(record.status)) throw rejection.runTerminal(record.run, record.status);
  return ended(record, "cancelled", op, nowMs);
}

function ended(record: RunRecord, status: RunRecord["status"], op: Op<RunOpKind>, nowMs: number): RunStep {
  return applied({ ...record, status, completedAtMs: Math.max(nowMs, record.createdAtMs) }, op, nowMs);
}

function applied(record: RunRecord, op: Op<RunOpKind>, nowMs: number): RunStep {
  const ops = logged(record.ops, op, { nowMs, keep: RUN_OPS_KEPT });
  return { kind: "applied", record: checkedRun({ ...record, ops }) };
}

/** What etcd keeps of a run and of a shard. A record is a value: transitions make new ones. Pure. */
import type { FenceEpoch, OpId, RunId, ShardId, TenantId, WorkerId } from "../../contracts/ids.ts";
import type {
  Cursor,
  CursorSemantics,
  ParkReason,
  RunConfig,
  RunStatus,
  ShardSpec,
  ShardStatus,
} from "../../contracts/shard.ts";

export type ShardOpKind = "checkpoint" | "complete" | "park" | "split-replace" | "split-residual" | "unpark";
export type RunOpKind = "register" | "finish" | "cancel";

/** An operation as its caller means it; the hash tells a repetition from another operation with the same id. */
export interface Op<Kind> {
  readonly opId: OpId;
  readonly kind: Kind;
  /** Never 0. */
  readonly payloadHash: bigint;
}

export interface LoggedOp<Kind> extends Op<Kind> {
  readonly atMs: number;
}

export interface RecordedLease {
  readonly worker: WorkerId;
  readonly deadlineMs: number;
}

export interface ShardRecord {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly shard: ShardId;
  readonly status: ShardStatus;
  /** Present exactly when parked. */
  readonly parkReason?: ParkReason;
  readonly spec: ShardSpec;
  readonly cursor: Cursor;
  readonly cursorSemantics: CursorSemantics;
  readonly lease?: RecordedLease;
  /** 1 before the first lease. */
  readonly fence: FenceEpoch;
  /** Present exactly when the shard came from a split. */
  readonly parent?: ShardId;
  readonly spawned: readonly ShardId[];
  /** The newest last. */
  readonly ops: readonly LoggedOp<ShardOpKind>[];
  /** Leases in a row, a running one included, under which the cursor has not moved. */
  readonly idleAttempts: number;
}

export interface RunRecord {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly config: RunConfig;
  readonly status: RunStatus;
  readonly createdAtMs: number;
  /** Present exactly when the status is final. */
  readonly completedAtMs?: number;
  /** What the run was submitted with, so that submitting it again can be told from submitting another. */
  readonly manifestHash: bigint;
  readonly shardsPlanned: number;
  /** Empty until every shard is registered. */
  readonly rootShards: readonly ShardId[];
  readonly ops: readonly LoggedOp<RunOpKind>[];
}

/** What the owner key says: it stands as long as etcd's lease does. */
export interface OwnerWord {
  readonly worker: WorkerId;
  readonly fence: FenceEpoch;
}

const FINAL: readonly RunStatus[] = ["done", "failed", "cancelled"];

export function isFinal(status: RunStatus): boolean {
  return FINAL.includes(status);
}

/**
 * Ids of what a worker asks of the coordinator. Promises: the same lease asking the same thing has the same id, so that asking again
 * after an answer was lost changes nothing; checkpoints and splits count on within a lease. Pure.
 */
import type { FenceEpoch, OpId, RunId, ShardId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { finalise64 } from "./identity.ts";
import { DOMAINS } from "./identity-domains.ts";
import { FieldWriter } from "./identity-encoding.ts";

export type WorkerOpKind =
  | "checkpoint"
  | "complete"
  | "park"
  | "split-replace"
  | "split-residual"
  | "finish-run";

const KINDS: readonly WorkerOpKind[] = [
  "checkpoint",
  "complete",
  "park",
  "split-replace",
  "split-residual",
  "finish-run",
];

export interface WorkerOp {
  readonly run: RunId;
  readonly shard: ShardId;
  readonly fence: FenceEpoch;
  readonly kind: WorkerOpKind;
  /** Counts the operations of this kind under this fence, from 0. */
  readonly sequence: number;
}

export function workerOpId(hasher: Hasher, { run, shard, fence, kind, sequence }: WorkerOp): OpId {
  const fields = new FieldWriter(33).u64(run).u64(shard).u64(fence).u8(KINDS.indexOf(kind));
  const id = finalise64(hasher, DOMAINS.workerOpId, fields.u64(BigInt(sequence)).written);
  // 0 stands for "none" where ids are kept.
  return id === 0n ? 1n : id;
}

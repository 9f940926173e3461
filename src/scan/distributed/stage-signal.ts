/** Stages of the distributed loop as they pass, for tests and telemetry. Holds numbers and words, no path and no secret. */
import type { FenceEpoch, ShardId } from "../../contracts/ids.ts";
import type { ParkReason } from "../../contracts/shard.ts";
import type { LeaseLoss } from "./lease-loss.ts";

export type StageSignal =
  | { readonly kind: "shard-claimed"; readonly shard: ShardId; readonly fence: FenceEpoch }
  /** With git alone: the repository is on this host's disk, or why it is not. */
  | {
      readonly kind: "mirror-sync-completed";
      readonly shard: ShardId;
      readonly outcome: "ready" | "busy" | "retryable" | "unusable";
    }
  | {
      readonly kind: "scan-completed";
      readonly shard: ShardId;
      readonly items: number;
      readonly findings: number;
    }
  /** Both receipts of a page are there: findings, then marks. */
  | { readonly kind: "durable-receipt-completed"; readonly shard: ShardId; readonly receipts: 2 }
  | { readonly kind: "checkpoint-advanced"; readonly shard: ShardId; readonly sequence: number }
  | { readonly kind: "shard-split"; readonly shard: ShardId; readonly residual: ShardId }
  | { readonly kind: "shard-completed"; readonly shard: ShardId }
  | { readonly kind: "shard-parked"; readonly shard: ShardId; readonly reason: ParkReason }
  | { readonly kind: "shard-released"; readonly shard: ShardId }
  | { readonly kind: "lease-uncertainty-observed"; readonly shard: ShardId; readonly loss: LeaseLoss };

/** What a live view shows of a run: the coordinator's figures at one moment, and earlier ones to compare with. Types alone. */
import type { RunId, ShardId } from "../../contracts/ids.ts";
import type { ShardPulse } from "../../contracts/ports/shard-coordinator.ts";
import type { ParkReason, RunProgress } from "../../contracts/shard.ts";

export interface ParkedShard {
  readonly shard: ShardId;
  readonly reason: ParkReason;
}

export interface LiveSnapshot {
  /** When the figures were asked for, by the wall clock that also stamps the pulses. */
  readonly atMs: number;
  readonly run: RunId;
  /** What the run scans; foreign text, empty when not known. */
  readonly title: string;
  readonly progress: RunProgress;
  readonly pulses: ReadonlyMap<ShardId, ShardPulse>;
  /** As many as the caller asked for; `progress.parked` counts them all. */
  readonly parked: readonly ParkedShard[];
  /** Of the whole run, when the store was asked; absent: those of the shards at work are shown. */
  readonly findings?: number;
}

export interface Earlier {
  /** Some seconds ago: tells how fast work goes. */
  readonly recent?: LiveSnapshot;
  /** The first one seen: tells how long the rest will take. */
  readonly first?: LiveSnapshot;
}

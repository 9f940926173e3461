/** Runs from the side of people: submitted, looked at, ended. Every method may throw a CoordinationError. */
import type { OpId, RunId, ShardId, TenantId } from "../ids.ts";
import type { OpOutcome } from "../lease.ts";
import type { NewShard, RunConfig, RunInfo, ShardInfo } from "../shard.ts";
import type { ShardPulse } from "./shard-coordinator.ts";

export interface SetupOutcome {
  readonly kind: OpOutcome;
  readonly rootShards: readonly ShardId[];
}

export interface RunDirectory {
  /**
   * Creates a run and registers its shards, in chunks, then turns it active. May be sent again after a crash half-way: the same
   * content goes on where it stopped, other content is a config-mismatch or op-id-conflict.
   */
  setup(
    tenant: TenantId,
    run: RunId,
    config: RunConfig,
    shards: readonly NewShard[],
    onProgress?: (registered: number) => void,
  ): Promise<SetupOutcome>;
  run(tenant: TenantId, run: RunId): Promise<RunInfo>;
  /** By id. */
  runs(tenant: TenantId): Promise<readonly RunInfo[]>;
  shard(tenant: TenantId, run: RunId, shard: ShardId): Promise<ShardInfo>;
  /** All shards of a run, page by page, by id. */
  shards(tenant: TenantId, run: RunId): AsyncIterable<ShardInfo>;
  /** What owners last said of their shards. */
  pulses(tenant: TenantId, run: RunId): Promise<ReadonlyMap<ShardId, ShardPulse>>;
  cancel(tenant: TenantId, run: RunId, opId: OpId): Promise<OpOutcome>;
  /** Parked shards go back to work; the run must be active. */
  unpark(tenant: TenantId, run: RunId, shard: ShardId, opId: OpId): Promise<OpOutcome>;
}

/**
 * Runs and shards over a KvStore: the body of both ports, for the real etcd and for a simulated one. Promises: what it throws is a
 * CoordinationError; it keeps nothing that a restart would lose but hints where to look for open shards.
 */
import type { OpId, RunId, ShardId, TenantId, WorkerId } from "../contracts/ids.ts";
import type { ClaimOutcome, Lease, OpOutcome } from "../contracts/lease.ts";
import type { RunDirectory, SetupOutcome } from "../contracts/ports/run-directory.ts";
import type { ShardCoordinator, ShardPulse } from "../contracts/ports/shard-coordinator.ts";
import type {
  Cursor,
  NewShard,
  ParkReason,
  RunConfig,
  RunInfo,
  RunProgress,
  ShardInfo,
} from "../contracts/shard.ts";
import { type CoordinatorParts, OWNER_TTL_MIN_SECONDS } from "./coordinator-parts.ts";
import { createKeyspace } from "./core/keyspace.ts";
import { setUpRun } from "./registration.ts";
import { cancelRun, finishRun, unparkShard } from "./run-endings.ts";
import { allPulses, allRuns, allShards, runInfo, runProgress, shardInfo } from "./run-reading.ts";
import { ShardClaims } from "./shard-claims.ts";
import * as operations from "./shard-operations.ts";
import { translated } from "./translate-failure.ts";
import * as sharing from "./work-sharing.ts";

export type KvCoordinatorOptions = Pick<CoordinatorParts, "kv" | "clock" | "hasher"> &
  Partial<Pick<CoordinatorParts, "ownerTtlMinSeconds" | "claimCooldownMs">> & {
    /** The etcd namespace: begins with one slash, ends with none. */
    readonly prefix: string;
    /** In [0, 1). */
    readonly random: () => number;
  };

export class KvCoordinator implements ShardCoordinator, RunDirectory {
  readonly #parts: CoordinatorParts;
  readonly #claims: ShardClaims;

  constructor({ prefix, ...given }: KvCoordinatorOptions) {
    const keys = createKeyspace(prefix);
    this.#parts = { ownerTtlMinSeconds: OWNER_TTL_MIN_SECONDS, claimCooldownMs: 0, ...given, keys };
    this.#claims = new ShardClaims(this.#parts);
  }

  claim(tenant: TenantId, run: RunId, worker: WorkerId): Promise<ClaimOutcome> {
    return translated(() => this.#claims.claim({ tenant, run }, worker));
  }

  renew(lease: Lease): Promise<Lease> {
    return translated(() => operations.renewLease(this.#parts, lease));
  }

  checkpoint(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome> {
    return translated(() => operations.checkpointShard(this.#parts, lease, opId, cursor));
  }

  complete(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome> {
    return translated(() => operations.completeShard(this.#parts, lease, opId, cursor));
  }

  park(lease: Lease, opId: OpId, reason: ParkReason): Promise<OpOutcome> {
    return translated(() => operations.parkShard(this.#parts, lease, opId, reason));
  }

  release(lease: Lease): Promise<void> {
    return translated(() => operations.releaseShard(this.#parts, lease));
  }

  splitResidual(lease: Lease, opId: OpId, at: Uint8Array): Promise<ShardId> {
    return translated(() => operations.splitResidualShard(this.#parts, lease, opId, at));
  }

  /** Beyond the port: the shard ends, its remaining range is cut at `cuts` into new ones. */
  splitReplace(lease: Lease, opId: OpId, cuts: readonly Uint8Array[]): Promise<readonly ShardId[]> {
    return translated(() => operations.splitReplaceShard(this.#parts, lease, opId, cuts));
  }

  progress(tenant: TenantId, run: RunId): Promise<RunProgress> {
    return translated(() => runProgress(this.#parts, { tenant, run }));
  }

  finishRun(tenant: TenantId, run: RunId, opId: OpId): Promise<boolean> {
    return translated(() => finishRun(this.#parts, { tenant, run }, opId));
  }

  pulse(lease: Lease, pulse: ShardPulse): Promise<void> {
    return translated(() => sharing.tellPulse(this.#parts, lease, pulse));
  }

  askForShare(tenant: TenantId, run: RunId, worker: WorkerId, itemsLeftMin: number): Promise<boolean> {
    return translated(() => sharing.askForShare(this.#parts, { tenant, run }, { worker, itemsLeftMin }));
  }

  isShareWanted(lease: Lease): Promise<boolean> {
    return translated(() => sharing.isShareWanted(this.#parts, lease));
  }

  setup(
    tenant: TenantId,
    run: RunId,
    config: RunConfig,
    shards: readonly NewShard[],
    onProgress?: (registered: number) => void,
  ): Promise<SetupOutcome> {
    return translated(() => setUpRun(this.#parts, { tenant, run, config }, shards, onProgress));
  }

  run(tenant: TenantId, run: RunId): Promise<RunInfo> {
    return translated(() => runInfo(this.#parts, { tenant, run }));
  }

  runs(tenant: TenantId): Promise<readonly RunInfo[]> {
    return translated(() => allRuns(this.#parts, tenant));
  }

  shard(tenant: TenantId, run: RunId, shard: ShardId): Promise<ShardInfo> {
    return translated(() => shardInfo(this.#parts, { tenant, run, shard }));
  }

  async *shards(tenant: TenantId, run: RunId): AsyncGenerator<ShardInfo> {
    const shards = allShards(this.#parts, { tenant, run });
    for (;;) {
      const next = await translated(() => shards.next());
      if (next.done === true) return;
      yield next.value;
    }
  }

  pulses(tenant: TenantId, run: RunId): Promise<ReadonlyMap<ShardId, ShardPulse>> {
    return translated(() => allPulses(this.#parts, { tenant, run }));
  }

  cancel(tenant: TenantId, run: RunId, opId: OpId): Promise<OpOutcome> {
    return translated(() => cancelRun(this.#parts, { tenant, run }, opId));
  }

  unpark(tenant: TenantId, run: RunId, shard: ShardId, opId: OpId): Promise<OpOutcome> {
    return translated(() => unparkShard(this.#parts, { tenant, run, shard }, opId));
  }
}

/**
 * What a worker asks of the coordinator for the shard it holds: each under an id of its own, sent again while the answer is uncertain, never
 * past the lease. Promises: one operation at a time, with the newest lease.
 */
import type { ShardId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import type { Cursor, ParkReason } from "../../contracts/shard.ts";
import { type WorkerOpKind, workerOpId } from "../core/worker-op-id.ts";
import type { LeaseKeeper } from "./lease-keeper.ts";

export interface ShardOpsOptions {
  readonly coordinator: ShardCoordinator;
  readonly hasher: Hasher;
  readonly keeper: LeaseKeeper;
  readonly patiently: <T>(work: () => Promise<T>) => Promise<T>;
}

export class ShardOps {
  readonly #options: ShardOpsOptions;
  readonly #sequences = new Map<WorkerOpKind, number>();

  constructor(options: ShardOpsOptions) {
    this.#options = options;
  }

  /** Answers which checkpoint of the lease it was, from 0. */
  async checkpoint(cursor: Cursor): Promise<number> {
    const { coordinator, keeper, patiently } = this.#options;
    const { opId, sequence } = this.#next("checkpoint");
    await patiently(() => keeper.exclusively((lease) => coordinator.checkpoint(lease, opId, cursor)));
    return sequence;
  }

  async complete(cursor: Cursor): Promise<void> {
    const { coordinator, keeper, patiently } = this.#options;
    const { opId } = this.#next("complete");
    keeper.rest();
    await patiently(() => keeper.exclusively((lease) => coordinator.complete(lease, opId, cursor)));
  }

  async park(reason: ParkReason): Promise<void> {
    const { coordinator, keeper, patiently } = this.#options;
    const { opId } = this.#next("park");
    keeper.rest();
    await patiently(() => keeper.exclusively((lease) => coordinator.park(lease, opId, reason)));
  }

  async splitResidual(at: Uint8Array): Promise<ShardId> {
    const { coordinator, keeper, patiently } = this.#options;
    const { opId } = this.#next("split-residual");
    return patiently(() => keeper.exclusively((lease) => coordinator.splitResidual(lease, opId, at)));
  }

  /** Best effort: what is not given back lapses. */
  async release(): Promise<void> {
    const { coordinator, keeper } = this.#options;
    keeper.rest();
    await keeper.exclusively((lease) => coordinator.release(lease));
  }

  #next(kind: WorkerOpKind) {
    const { keeper, hasher } = this.#options;
    const { run, shard, fence } = keeper.lease;
    const sequence = this.#sequences.get(kind) ?? 0;
    this.#sequences.set(kind, sequence + 1);
    return { opId: workerOpId(hasher, { run, shard, fence, kind, sequence }), sequence };
  }
}

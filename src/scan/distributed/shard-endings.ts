/**
 * How one lease of a shard ends besides by being complete: parked, given back, lost, or failed. Promises: an error that is the shard's own
 * does not end the worker; a shard that fails again and again without getting on is parked.
 */
import type { ClaimedShard } from "../../contracts/lease.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { ParkReason } from "../../contracts/shard.ts";
import type { LeaseKeeper } from "./lease-keeper.ts";
import { isTransient, lossIn } from "./lease-loss.ts";
import { isOfShard } from "./shard-failure.ts";
import type { ShardOps } from "./shard-ops.ts";
import type { ShardTelemetry } from "./shard-telemetry.ts";

export interface EndingParts {
  readonly ops: ShardOps;
  readonly claimed: ClaimedShard;
  readonly keeper: LeaseKeeper;
  readonly telemetry: ShardTelemetry;
  readonly clock: Clock;
  /** No time is left to stop gently. */
  readonly drop: AbortSignal;
}

export class ShardEndings {
  /** A checkpoint has gone through under this lease. */
  hasMoved = false;
  readonly #parts: EndingParts;

  constructor(parts: EndingParts) {
    this.#parts = parts;
  }

  /** Earlier attempts got nowhere, more often than is allowed. */
  get isPoisoned(): boolean {
    const { shardRetriesMax, idleAttempts } = this.#parts.claimed;
    return shardRetriesMax !== undefined && idleAttempts > shardRetriesMax;
  }

  /** Throws what the worker cannot go on from. */
  async guard(work: () => Promise<void>): Promise<void> {
    const { keeper, telemetry, clock } = this.#parts;
    try {
      await work();
    } catch (error) {
      const loss = keeper.loss ?? lossIn(error);
      if (loss === undefined) return await this.#fail(error);
      keeper.lose(loss);
      telemetry.lost(loss, clock.nowMs());
    } finally {
      keeper.rest();
    }
  }

  async park(reason: ParkReason): Promise<void> {
    const { ops, telemetry, clock } = this.#parts;
    await ops.park(reason);
    telemetry.parked(reason, clock.nowMs());
  }

  async release(): Promise<void> {
    const { ops, telemetry, clock } = this.#parts;
    await ops.release().catch((error: unknown) => telemetry.trouble(error));
    telemetry.released(clock.nowMs());
  }

  /** A fault of this shard alone leaves it to another attempt, and to its being parked; any other one is thrown. */
  async #fail(error: unknown): Promise<void> {
    const { claimed, telemetry, clock, drop } = this.#parts;
    telemetry.trouble(error);
    // A server that is away holds up no stop, and is no fault of a worker that ends anyway.
    if (drop.aborted && isTransient(error)) return this.release();
    if (!isOfShard(error)) {
      await this.release();
      throw error;
    }
    const { shardRetriesMax, idleAttempts } = claimed;
    const isLastAttempt = shardRetriesMax !== undefined && idleAttempts >= shardRetriesMax;
    if (isLastAttempt && !this.hasMoved) return this.park("too-many-errors");
    if (this.hasMoved) return this.release();
    // Given back, the attempt would not count; lapsing it does, and waits a while before the next one.
    telemetry.released(clock.nowMs());
  }
}

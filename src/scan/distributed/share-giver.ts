/**
 * Tells others how far a shard is, and gives a part of it away when an idle worker asks. Promises: nothing that was given out to be scanned
 * changes hands; a split that may or may not have happened is asked for again under the same id until that is known.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { ShardId } from "../../contracts/ids.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import { bytesOfKey } from "../../sources/filesystem/core/key-range.ts";
import type { ShardWalk } from "../pipeline/shard-walk.ts";
import type { LeaseKeeper } from "./lease-keeper.ts";
import { isTransient, LeaseLostError } from "./lease-loss.ts";
import type { ShardOps } from "./shard-ops.ts";
import { unlessAborted } from "./unless-aborted.ts";

export interface ShareGiverOptions {
  readonly coordinator: Pick<ShardCoordinator, "pulse" | "isShareWanted">;
  readonly ops: Pick<ShardOps, "splitResidual">;
  readonly keeper: LeaseKeeper;
  readonly walk: ShardWalk;
  readonly clock: Clock;
  readonly itemsMin: number;
  /** Nobody gives anything away any more. */
  readonly stop: AbortSignal;
  /** What is done, and what was given out and is not. */
  readonly progress: () => {
    readonly items: number;
    readonly bytes: number;
    readonly findings: number;
    readonly itemsInFlight: number;
  };
  readonly onSplit: (residual: ShardId) => void;
  readonly onTrouble: (error: unknown) => void;
}

/** Whether the shard was split is not known: its owner may not go on as if it had not been. */
class SplitUncertainError extends GossipError {
  override readonly name: string = "SplitUncertainError";

  constructor(cause: unknown) {
    super("the coordinator was away while a shard was split; the shard is given back", {
      code: "E_SPLIT_UNCERTAIN",
      retryable: true,
      cause,
    });
  }
}

/** Shards that are done sooner tell nobody of themselves. */
const EVERY_MS = 1_000;

export class ShareGiver {
  readonly #options: ShareGiverOptions;
  #lookedAtMs: number;
  readonly #startedAtMs: number;
  #itemsLeft: number | undefined;

  constructor(options: ShareGiverOptions) {
    this.#options = options;
    this.#startedAtMs = options.clock.monotonicMs();
    this.#lookedAtMs = this.#startedAtMs;
  }

  /** Belongs behind every page; does something once a second. Throws when the lease is lost. */
  async look(): Promise<void> {
    const nowMs = this.#options.clock.monotonicMs();
    if (nowMs - this.#lookedAtMs < EVERY_MS) return;
    this.#lookedAtMs = nowMs;
    try {
      const waiting = await unlessAborted(this.#options.stop, this.#options.walk.itemsLeft());
      if (waiting === "aborted") return;
      this.#itemsLeft = waiting + this.#options.progress().itemsInFlight;
      await this.#tell(nowMs);
      const { coordinator, keeper, itemsMin } = this.#options;
      if (waiting < itemsMin) return;
      if (await coordinator.isShareWanted(keeper.lease)) await this.#give();
    } catch (error) {
      // Best effort: the shard itself is none the worse for it, unless its lease is.
      if (error instanceof LeaseLostError || error instanceof SplitUncertainError) throw error;
      this.#options.onTrouble(error);
    }
  }

  async #tell(nowMs: number): Promise<void> {
    const { coordinator, keeper, clock, progress } = this.#options;
    const { items, bytes, findings } = progress();
    const seconds = (nowMs - this.#startedAtMs) / 1000;
    await coordinator.pulse(keeper.lease, {
      worker: keeper.lease.worker,
      itemsDone: items,
      bytesDone: bytes,
      findings,
      ...(this.#itemsLeft === undefined ? {} : { itemsLeft: this.#itemsLeft }),
      bytesPerSecond: seconds > 0 ? Math.round(bytes / seconds) : 0,
      atMs: clock.nowMs(),
    });
  }

  async #give(): Promise<void> {
    const { walk, ops, onSplit, stop } = this.#options;
    const at = await unlessAborted(stop, walk.splitKey());
    if (at === undefined || at === "aborted") return;
    let isSplit = false;
    try {
      const residual = await ops.splitResidual(bytesOfKey(at));
      isSplit = true;
      onSplit(residual);
    } catch (error) {
      if (isTransient(error)) throw new SplitUncertainError(error);
      throw error;
    } finally {
      walk.decide(isSplit);
    }
  }
}

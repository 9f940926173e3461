/**
 * Keeps one shard's lease alive, and says when it is over. Promises: `signal` aborts before the lease can have run out by a clock that never
 * jumps; the lease is renewed at half of its life; operations on the shard go one after another, each with the newest lease.
 * May not: touch a database; renew once it was told to rest.
 */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import type { Lease } from "../../contracts/lease.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import { isTransient, type LeaseLoss, LeaseLostError, lossIn } from "./lease-loss.ts";

export interface LeaseKeeperOptions {
  readonly coordinator: Pick<ShardCoordinator, "renew">;
  readonly clock: Clock;
  /** `clock.monotonicMs()` before the claim was sent: the lease cannot be older. */
  readonly sentAtMs: number;
  readonly onRenewed?: () => void;
  readonly onTrouble?: (error: unknown) => void;
}

/** This share of a lease's life is not used: the signal must reach everybody before it is over. */
const MARGIN_SHARE = 0.1;
const MARGIN_MAX_MS = 2_000;

export class LeaseKeeper {
  readonly #options: LeaseKeeperOptions;
  readonly #lost = new AbortController();
  readonly #resting = new AbortController();
  #lease: Lease;
  #deadlineMs: number;
  #loss: LeaseLoss | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(lease: Lease, options: LeaseKeeperOptions) {
    this.#lease = lease;
    this.#options = options;
    this.#deadlineMs = this.#deadlineFrom(options.sentAtMs);
    void this.#renewing();
    void this.#watching();
  }

  get lease(): Lease {
    return this.#lease;
  }

  /** Aborted once the lease is lost. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  get loss(): LeaseLoss | undefined {
    return this.#loss;
  }

  /** Throws when the lease is over; belongs before every write. */
  check(): void {
    if (this.#loss === undefined && this.#options.clock.monotonicMs() >= this.#deadlineMs)
      this.lose("deadline-elapsed");
    if (this.#loss !== undefined) throw new LeaseLostError(this.#loss);
  }

  /** One operation on the shard at a time. What it throws is thrown; a lease it shows to be over is over. */
  async exclusively<T>(operation: (lease: Lease) => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      this.check();
      try {
        return await operation(this.#lease);
      } catch (error) {
        const loss = lossIn(error);
        if (loss === undefined) throw error;
        this.lose(loss);
        throw new LeaseLostError(loss, error);
      }
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  lose(loss: LeaseLoss): void {
    if (this.#loss !== undefined) return;
    this.#loss = loss;
    this.#lost.abort();
    this.#resting.abort();
  }

  /** No more renewals: the shard is complete, parked or given back. */
  rest(): void {
    this.#resting.abort();
  }

  async #renewing(): Promise<void> {
    const { clock } = this.#options;
    const { signal } = this.#resting;
    let waitMs = this.#lease.leaseMs / 2;
    while (!signal.aborted) {
      await clock.sleep(waitMs, signal);
      if (signal.aborted) return;
      waitMs = (await this.#renew()) ? this.#lease.leaseMs / 2 : this.#lease.leaseMs / 16;
    }
  }

  /** False: it failed, and may go better at once. */
  async #renew(): Promise<boolean> {
    try {
      await this.exclusively(async (lease) => {
        if (this.#resting.signal.aborted) return;
        const sentAtMs = this.#options.clock.monotonicMs();
        this.#lease = await this.#options.coordinator.renew(lease);
        this.#deadlineMs = this.#deadlineFrom(sentAtMs);
        this.#options.onRenewed?.();
      });
      return true;
    } catch (error) {
      if (error instanceof LeaseLostError) return false;
      this.#options.onTrouble?.(error);
      if (!isTransient(error) && error instanceof CoordinationError) this.lose("shard-ended");
      return false;
    }
  }

  async #watching(): Promise<void> {
    const { clock } = this.#options;
    while (!this.#resting.signal.aborted) {
      const leftMs = this.#deadlineMs - clock.monotonicMs();
      if (leftMs <= 0) return this.lose("deadline-elapsed");
      await clock.sleep(leftMs, this.#resting.signal);
    }
  }

  #deadlineFrom(sentAtMs: number): number {
    const { leaseMs } = this.#lease;
    return sentAtMs + leaseMs - Math.min(leaseMs * MARGIN_SHARE, MARGIN_MAX_MS);
  }
}

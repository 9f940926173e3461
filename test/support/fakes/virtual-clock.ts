/** A clock that stands still until it is told to move on; sleepers wake in the order of their time. */
import type { Clock } from "../../../src/contracts/ports/clock.ts";

interface Sleeper {
  readonly wakeAtMs: number;
  readonly wake: () => void;
}

const STEP_MS = 20;

export class VirtualClock implements Clock {
  #nowMs: number;
  #sleepers: readonly Sleeper[] = [];
  readonly #realWork = new Set<Promise<unknown>>();

  constructor(startMs = 1_000_000) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 || signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        wakeAtMs: this.#nowMs + ms,
        wake: () => {
          this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
          signal?.removeEventListener("abort", sleeper.wake);
          resolve();
        },
      };
      this.#sleepers = [...this.#sleepers, sleeper].sort((a, b) => a.wakeAtMs - b.wakeAtMs);
      signal?.addEventListener("abort", sleeper.wake, { once: true });
    });
  }

  /**
   * Time stands still while `work` is under way, which waits for the machine (a process, a disk): the hours of this clock pass
   * within milliseconds, and a loaded machine takes more than that.
   */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#realWork.add(work);
    try {
      return await work;
    } finally {
      this.#realWork.delete(work);
    }
  }

  /** Lets what the woken do happen, too, as far as it needs no other clock. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    for (
      let next = this.#sleepers[0];
      next !== undefined && next.wakeAtMs <= untilMs;
      next = this.#sleepers[0]
    ) {
      this.#nowMs = next.wakeAtMs;
      next.wake();
      await this.#settle();
    }
    this.#nowMs = untilMs;
    await this.#settle();
  }

  /** Lets time pass until the promise is settled; throws when that takes too much of it. */
  async until<T>(promise: Promise<T>, maxMs = 600_000): Promise<T> {
    let isSettled = false;
    const settled = promise.finally(() => (isSettled = true));
    settled.catch(() => {});
    for (let passedMs = 0; !isSettled; passedMs += STEP_MS) {
      if (passedMs > maxMs) throw new Error("it does not come to an end");
      await this.advance(STEP_MS);
    }
    return settled;
  }

  async #settle(): Promise<void> {
    await turn();
    while (this.#realWork.size > 0) {
      await Promise.allSettled(this.#realWork);
      await turn();
    }
  }
}

/** Waits until promises that are ready have run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

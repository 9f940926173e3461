/**
 * Whether the process still moves, as `/healthz` tells it: loops tick, and a loop that has not for too long has stalled.
 * Promises: a loop counts from its first tick until it says it has ended; waiting for work is no excuse, a waiting loop ticks too.
 */
import type { Clock } from "../../contracts/ports/clock.ts";

export type WatchedLoop = "event-loop" | "worker-loop";

export interface LivenessOptions {
  readonly clock: Clock;
  /** Longer than any single step of a loop may take. */
  readonly stalledAfterMs: number;
}

const EVENT_LOOP_TICK_MS = 500;

export class Liveness implements Disposable {
  readonly #clock: Clock;
  readonly #stalledAfterMs: number;
  readonly #tickedAtMs = new Map<WatchedLoop, number>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor({ clock, stalledAfterMs }: LivenessOptions) {
    this.#clock = clock;
    this.#stalledAfterMs = stalledAfterMs;
  }

  tick(loop: WatchedLoop): void {
    this.#tickedAtMs.set(loop, this.#clock.monotonicMs());
  }

  /** The loop has come to its end and will not tick again. */
  ended(loop: WatchedLoop): void {
    this.#tickedAtMs.delete(loop);
  }

  /** The event loop then ticks by itself; its timer does not keep the process alive. */
  watchEventLoop(): void {
    if (this.#timer !== undefined) return;
    this.tick("event-loop");
    this.#timer = setInterval(() => this.tick("event-loop"), EVENT_LOOP_TICK_MS);
    this.#timer.unref();
  }

  stalled(): readonly WatchedLoop[] {
    const now = this.#clock.monotonicMs();
    return [...this.#tickedAtMs]
      .filter(([, tickedAtMs]) => now - tickedAtMs > this.#stalledAfterMs)
      .map(([loop]) => loop);
  }

  /** Twice is harmless. */
  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.ended("event-loop");
  }
}

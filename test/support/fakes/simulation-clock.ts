/** Time that passes only when told, or slept away: a sleep is over at once and the clock stands that much later. */
import type { Clock } from "../../../src/contracts/ports/clock.ts";

export class SimulationClock implements Clock {
  #wallMs = 1_800_000_000_000;
  #monotonicMs = 0;

  nowMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  sleep(ms: number): Promise<void> {
    this.advance(ms);
    return Promise.resolve();
  }

  advance(ms: number): void {
    this.#wallMs += Math.ceil(ms);
    this.#monotonicMs += Math.ceil(ms);
  }

  /** The wall clock is set, forward or back; no time passes. */
  jump(ms: number): void {
    this.#wallMs += ms;
  }
}

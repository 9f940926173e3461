/** Time as this machine tells it. */
import type { Clock } from "../../contracts/ports/clock.ts";

/** Timers hold 31 bits; what is longer is slept in pieces. */
const TIMER_MAX_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  async sleep(ms, signal) {
    for (let leftMs = ms; leftMs > 0 && signal?.aborted !== true; leftMs -= TIMER_MAX_MS) {
      await sleepPiece(Math.min(leftMs, TIMER_MAX_MS), signal);
    }
  },
};

/** Leaves neither a timer nor a listener behind, however it ends. */
function sleepPiece(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end, { once: true });
  });
}

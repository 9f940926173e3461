/** The machine's clocks behind the Clock port. */
import type { Clock } from "../../contracts/ports/clock.ts";

export const SYSTEM_CLOCK: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep(ms, signal) {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      // A timer counts to 2^31 milliseconds.
      const timer = setTimeout(end, Math.min(Math.max(ms, 0), 2 ** 31 - 1));
      signal?.addEventListener("abort", end, { once: true });
    });
  },
};

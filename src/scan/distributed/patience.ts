/**
 * Tries again what failed for a passing reason. Promises: waits longer each time, up to a bound; gives up when the signal is aborted or
 * the budget of time is spent; what will not get better is thrown at once.
 */
import type { Clock } from "../../contracts/ports/clock.ts";
import { isTransient } from "./lease-loss.ts";

export interface Patience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** From the first failure on. */
  readonly budgetMs: number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly onRetry?: (error: unknown) => void;
}

const FIRST_WAIT_MS = 50;
const WAIT_MAX_MS = 2_000;

export async function patiently<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
  const { clock, signal, budgetMs, random } = patience;
  let giveUpAtMs: number | undefined;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, WAIT_MAX_MS)) {
    try {
      return await work();
    } catch (error) {
      const nowMs = clock.monotonicMs();
      giveUpAtMs ??= nowMs + budgetMs;
      if (!isTransient(error) || signal.aborted || nowMs >= giveUpAtMs) throw error;
      patience.onRetry?.(error);
      await clock.sleep(Math.ceil(waitMs * (0.5 + random())), signal);
      if (signal.aborted) throw error;
    }
  }
}

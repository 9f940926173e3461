/** How many threads `auto` means. */
import { availableParallelism } from "node:os";

const AUTO_THREADS_MAX = 8;

export function threadCount(threads: number | "auto"): number {
  return threads === "auto" ? Math.min(availableParallelism(), AUTO_THREADS_MAX) : threads;
}

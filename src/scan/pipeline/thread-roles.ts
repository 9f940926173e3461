/** One module for every kind of helper thread: what it was started with says which it is. */
import { workerData } from "node:worker_threads";
import type { ThreadParts } from "./thread-parts.ts";

export type ThreadRole = "local" | "pages" | "repositories" | "walk";

/** Runs the helper thread this module was started in; helpers of a local scan name no role. */
export async function runThread<Setup>(makeParts: (setup: Setup) => Promise<ThreadParts>): Promise<void> {
  const { role = "local" } = workerData as { readonly role?: ThreadRole };
  // Loaded by role: helpers of a local scan start within milliseconds and need none of the others.
  if (role === "walk") return (await import("./walk-thread.ts")).runWalkThread();
  if (role === "pages") return (await import("./page-thread.ts")).runPageThread(makeParts);
  if (role === "repositories")
    return (await import("../repository/repository-thread.ts")).runRepositoryThread(makeParts);
  return (await import("./worker-thread.ts")).runWorkerThread(makeParts);
}

/**
 * The body of a helper thread: makes its parts, works, posts its result once. Promises: a thread that fails says so in
 * a message and ends the scan for the others; one that comes too late does nothing.
 */
import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../contracts/errors.ts";
import { ScanThread, type ThreadOptions } from "./scan-thread.ts";
import type { ThreadParts } from "./thread-parts.ts";
import type { ThreadResult } from "./thread-result.ts";
import { WorkStack } from "./work-stack.ts";

/** What the main thread hands to a helper; `setup` is whatever the maker of the parts wants. */
export interface WorkerData<Setup> {
  readonly memory: SharedArrayBuffer;
  readonly index: number;
  readonly options: ThreadOptions;
  readonly setup: Setup;
}

export type WorkerMessage =
  | { readonly kind: "result"; readonly result: ThreadResult }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };

/** Runs the helper thread this module was started in. */
export async function runWorkerThread<Setup>(
  makeParts: (setup: Setup) => Promise<ThreadParts>,
): Promise<void> {
  assert(parentPort !== null, "a helper thread has a parent");
  const { memory, index, options, setup } = workerData as WorkerData<Setup>;
  const stack = new WorkStack(memory);
  if (!stack.join(index)) return;
  const message = await work().catch((error: unknown): WorkerMessage => {
    stack.close("failed");
    const { message, stack: trace = "" } = error instanceof Error ? error : new Error(String(error));
    return { kind: "failed", message, stack: trace };
  });
  parentPort.postMessage(message);

  async function work(): Promise<WorkerMessage> {
    const thread = new ScanThread(await makeParts(setup), stack, options, { index, staysResponsive: false });
    await thread.run();
    return { kind: "result", result: thread.result() };
  }
}

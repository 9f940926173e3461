/**
 * The body of a helper thread: makes its parts, hears what there is to do, works, posts its result once. Promises: a thread that
 * fails says so in a message and ends the scan for the others; one that comes too late does nothing.
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
  readonly setup: Setup;
}

/** Posted once, at the start or as soon as it is known. */
export type Briefing =
  | { readonly kind: "work"; readonly options: ThreadOptions }
  /** There is nothing to do. */
  | { readonly kind: "dismissed" };

export type WorkerMessage =
  | { readonly kind: "result"; readonly result: ThreadResult }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };

/** Runs the helper thread this module was started in. */
export async function runWorkerThread<Setup>(
  makeParts: (setup: Setup) => Promise<ThreadParts>,
): Promise<void> {
  assert(parentPort !== null, "a helper thread has a parent");
  const port = parentPort;
  const { memory, index, setup } = workerData as WorkerData<Setup>;
  const stack = new WorkStack(memory);
  const briefing = new Promise<Briefing>((resolve) => port.once("message", resolve));
  const message = await work().catch((error: unknown): WorkerMessage => {
    stack.close("failed");
    const { message, stack: trace = "" } = error instanceof Error ? error : new Error(String(error));
    return { kind: "failed", message, stack: trace };
  });
  if (message !== undefined) port.postMessage(message);

  async function work(): Promise<WorkerMessage | undefined> {
    const parts = await makeParts(setup);
    const told = await briefing;
    if (told.kind === "dismissed" || !stack.join(index)) return undefined;
    const thread = new ScanThread(parts, stack, told.options, { index, staysResponsive: false });
    await thread.run();
    return { kind: "result", result: thread.result() };
  }
}

/** Has a pack indexed in a thread of its own. Promises: the thread ends with the answer, the signal or the first fault. */
import type { IndexAnswer } from "./index-pack-thread.ts";

/** As for the engine's threads: in the compiled binary an entry keeps its path below `src`. */
const EMBEDDED_ROOT = "file:///$bunfs/root/";

/** How many objects the index names; undefined when the pack cannot be read, or the signal came first. */
export async function indexPackAside(pack: string, signal: AbortSignal): Promise<number | undefined> {
  if (signal.aborted) return undefined;
  const thread = new Worker(threadUrl());
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const stop = () => resolve(undefined);
  signal.addEventListener("abort", stop, { once: true });
  thread.onerror = stop;
  thread.onmessage = ({ data }: MessageEvent<IndexAnswer>) =>
    resolve(data.kind === "indexed" ? data.objects : undefined);
  try {
    thread.postMessage(pack);
    return await promise;
  } finally {
    signal.removeEventListener("abort", stop);
    thread.terminate();
  }
}

function threadUrl(): URL {
  return import.meta.url.startsWith(EMBEDDED_ROOT)
    ? new URL("./sources/mirror/built-in/index-pack-thread.ts", EMBEDDED_ROOT)
    : new URL("./index-pack-thread.ts", import.meta.url);
}

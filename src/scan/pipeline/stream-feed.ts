/**
 * A stream, most often standard input, as one blob. Promises: memory stays at one block however long the stream is.
 * An archive in a stream is not opened, since readers of archives must be able to go back; that is said, not hidden.
 */
import { type BlobFeed, HEAD_BYTES } from "./blob-feed.ts";
import type { ThreadParts } from "./thread-parts.ts";

export interface StreamInput {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly scanArchives: boolean;
  readonly signal: AbortSignal;
}

export async function feedStream(
  feed: BlobFeed,
  parts: Pick<ThreadParts, "isArchive">,
  input: StreamInput,
): Promise<void> {
  const { path, scanArchives } = input;
  if (!feed.begin(path)) return;
  const chunks = abortable(input.chunks, input.signal);
  let head = new Uint8Array(0);
  let isHeadSeen = false;
  for await (const chunk of chunks) {
    if (!isHeadSeen) {
      head = concat(head, chunk.subarray(0, HEAD_BYTES - head.length));
      isHeadSeen = head.length === HEAD_BYTES;
    }
    feed.write(chunk);
  }
  feed.end();
  if (!scanArchives || !parts.isArchive(path, head)) return;
  const message = "holds an archive, which a stream cannot be searched for; write it to a file and name that";
  feed.problem({ path, kind: "archive-unsupported", message });
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** The same chunks; a wait for the next one ends when the signal is aborted. */
async function* abortable(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  for (;;) {
    const next = await Promise.race([iterator.next(), aborted]);
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}

/**
 * A stream, most often standard input, as one blob or as an archive. Promises: memory stays at one block however long the stream is;
 * a zip, which is read from its end, is held as far as archives allow.
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
  parts: Pick<ThreadParts, "isArchive" | "openArchive">,
  { path, chunks, scanArchives, signal }: StreamInput,
): Promise<void> {
  // Begun before the first byte is waited for: what came before a scan was stopped is reported.
  if (!feed.begin(path)) return;
  const rest = abortable(chunks, signal)[Symbol.asyncIterator]();
  const head = await headOf(rest);
  const whole = rejoined(head, rest);
  if (scanArchives && parts.isArchive(path, head)) {
    const source = { kind: "stream", chunks: whole } as const;
    // A stopped scan tells what it has found: the stream then ends like one that was cut off.
    await parts.openArchive({ path, source, isNamed: true }, feed, signal).catch(unlessAborted(signal));
    // A writer that cannot hand over the last of it would be ended by that, and a pipeline with it.
    for (let next = await rest.next(); next.done !== true; next = await rest.next());
    return;
  }
  for await (const chunk of whole) feed.write(chunk);
  feed.end();
}

function unlessAborted(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}

/** The first bytes, by which a blob's kind is known; fewer where the stream ends before. */
async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES; ) {
    const next = await chunks.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
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

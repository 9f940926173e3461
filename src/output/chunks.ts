/** Joins small pieces of text into chunks worth a system call. Promises: nothing lost or reordered; no chunk is empty. */
export const CHUNK_BYTES = 64 * 1024;

export function* encodedChunks(pieces: Iterable<string>, chunkBytes = CHUNK_BYTES): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let buffered: string[] = [];
  let chars = 0;
  for (const piece of pieces) {
    buffered.push(piece);
    chars += piece.length;
    if (chars < chunkBytes) continue;
    yield encoder.encode(buffered.join(""));
    buffered = [];
    chars = 0;
  }
  if (chars > 0) yield encoder.encode(buffered.join(""));
}

/** Bytes that can be read from any offset, of a file or of memory. Whoever opens closes. Reads borrow nothing. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { CHUNK_BYTES } from "./byte-stream.ts";

export interface ByteReader {
  readonly sizeBytes: number;
  /** Fills `into` from `offset` on; the count read is short only where the bytes end. */
  read(into: Uint8Array, offset: number): number;
  close(): void;
}

export function bytesReader(bytes: Uint8Array): ByteReader {
  return {
    sizeBytes: bytes.length,
    read(into, offset) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
    close() {},
  };
}

/** Its size is taken when it is opened: a file that grows later is read to that point. */
export function fileReader(path: string | Buffer): ByteReader {
  const fd = openSync(path, "r");
  return {
    sizeBytes: fstatSync(fd).size,
    read: (into, offset) => readFully(fd, into, offset),
    close: () => closeSync(fd),
  };
}

/** `reader` from `start` to `end` as chunks of their own memory, fewer where the bytes end early. */
export async function* readerChunks(
  reader: ByteReader,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < end; ) {
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, end - offset));
    const count = reader.read(chunk, offset);
    if (count === 0) return;
    yield chunk.subarray(0, count);
    offset += count;
  }
}

function readFully(fd: number, into: Uint8Array, offset: number): number {
  let filled = 0;
  while (filled < into.length) {
    const count = readSync(fd, into, filled, into.length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

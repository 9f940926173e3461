/**
 * The one door to zlib: deflate and zstd as pull streams. Promises: output comes before the error that follows it,
 * and a step keeps about 1 MiB of output however much its input grows. Throws zlib's own errors.
 */
import { once } from "node:events";
import type { Transform } from "node:stream";
import zlib from "node:zlib";
import { type ByteStream, type Bytes, CHUNK_BYTES } from "./byte-stream.ts";
import { ZstdFrames } from "./core/zstd-frames.ts";

/** zlib drops what a step made when the step fails, so steps are small, and larger once a loss would be a small part. */
const PIECE_MIN_BYTES = 4096;
const PIECE_SHARE = 16;
const QUEUE_MAX_BYTES = 1024 * 1024;
/** A window of 64 MiB at most: what a zstd frame asks for is allocated. */
const ZSTD_WINDOW_LOG_MAX = 26;

export const crc32: (bytes: Uint8Array, seed: number) => number = zlib.crc32;

/** Inflates one deflate stream and leaves what follows it in `input`. */
export async function* inflateRaw(input: ByteStream): AsyncGenerator<Uint8Array> {
  const codec = zlib.createInflateRaw({ chunkSize: CHUNK_BYTES });
  const outlet = new Outlet(codec);
  try {
    for (;;) {
      const usedBefore = codec.bytesWritten;
      const piece = await input.peek(pieceBytes(usedBefore));
      if (piece.length === 0) break;
      yield* outlet.drain(outlet.write(piece));
      const used = codec.bytesWritten - usedBefore;
      await input.takeAll(used);
      if (used < piece.length) break;
    }
    codec.end();
    yield* outlet.drain(outlet.end);
  } finally {
    codec.destroy();
  }
}

export async function* unzstd(source: Bytes): AsyncGenerator<Uint8Array> {
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG_MAX };
  const codec = zlib.createZstdDecompress({ chunkSize: CHUNK_BYTES, params });
  const outlet = new Outlet(codec);
  const frames = new ZstdFrames();
  try {
    for await (const piece of pieces(source)) {
      frames.feed(piece);
      yield* outlet.drain(outlet.write(piece));
    }
    codec.end();
    yield* outlet.drain(outlet.end);
  } finally {
    codec.destroy();
  }
  if (frames.fault !== undefined) throw new Error(frames.fault);
}

/** All of `bytes` in one step, 30 times cheaper than a stream; undefined if that fails for any reason. */
export function inflateRawWhole(bytes: Uint8Array, sizeMaxBytes: number): Uint8Array | undefined {
  try {
    return zlib.inflateRawSync(bytes, { maxOutputLength: Math.max(1, sizeMaxBytes) });
  } catch {
    return undefined;
  }
}

async function* pieces(source: Bytes): AsyncGenerator<Uint8Array> {
  let usedBytes = 0;
  for await (const chunk of source) {
    for (let i = 0; i < chunk.length; ) {
      const piece = chunk.subarray(i, i + pieceBytes(usedBytes));
      yield piece;
      i += piece.length;
      usedBytes += piece.length;
    }
  }
}

function pieceBytes(usedBytes: number): number {
  return Math.min(CHUNK_BYTES, Math.max(PIECE_MIN_BYTES, Math.floor(usedBytes / PIECE_SHARE)));
}

/** Collects a codec's output as it comes and holds the codec back while too much waits. */
class Outlet {
  readonly #codec: Transform;
  /** Settles once all output is out, or the codec has failed. */
  readonly end: Promise<unknown>;
  #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  #failure: Error | undefined;
  #wake: () => void = () => {};

  constructor(codec: Transform) {
    this.#codec = codec;
    codec.on("error", (error) => {
      this.#failure = error;
      this.#wake();
    });
    this.end = once(codec, "end").catch(() => {});
    codec.on("data", (chunk: Uint8Array) => {
      this.#queue.push(chunk);
      this.#queuedBytes += chunk.length;
      if (this.#queuedBytes >= QUEUE_MAX_BYTES) codec.pause();
      this.#wake();
    });
  }

  write(chunk: Uint8Array): Promise<void> {
    return new Promise((resolve) => this.#codec.write(chunk, () => resolve()));
  }

  /** Yields what comes out until `done`; then throws if the codec has failed. */
  async *drain(done: Promise<unknown>): AsyncGenerator<Uint8Array> {
    let busy = true;
    const settled = done.then(() => {
      busy = false;
      this.#wake();
    });
    while (busy && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (this.#queue.length > 0 || this.#failure !== undefined || !busy) resolve();
      });
      yield* this.#emptied();
    }
    if (this.#failure === undefined) await settled;
    yield* this.#emptied();
    if (this.#failure !== undefined) throw this.#failure;
  }

  *#emptied(): Generator<Uint8Array> {
    const chunks = this.#queue;
    this.#queue = [];
    this.#queuedBytes = 0;
    yield* chunks;
    if (this.#codec.isPaused()) this.#codec.resume();
  }
}

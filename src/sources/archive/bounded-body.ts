/** The next so many bytes of a stream: an entry's content, which can be read in part and passed by for the rest. */
import { type ByteStream, type Bytes, CHUNK_BYTES } from "./byte-stream.ts";

export class BoundedBody {
  readonly #stream: ByteStream;
  readonly #endsEarly: () => Error;
  #leftBytes: number;

  /** `endsEarly` makes what is thrown when the stream has fewer bytes. */
  constructor(sizeBytes: number, stream: ByteStream, endsEarly: () => Error) {
    this.#leftBytes = sizeBytes;
    this.#stream = stream;
    this.#endsEarly = endsEarly;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    while (this.#leftBytes > 0) yield await this.#next();
  }

  async skipRest(): Promise<void> {
    while (this.#leftBytes > 0) await this.#next();
  }

  async #next(): Promise<Uint8Array> {
    const chunk = await this.#stream.take(Math.min(CHUNK_BYTES, this.#leftBytes));
    if (chunk.length === 0) {
      this.#leftBytes = 0;
      throw this.#endsEarly();
    }
    this.#leftBytes -= chunk.length;
    return chunk;
  }
}

/** `source` with every chunk told to each of `takers` before it is handed on; one that throws ends it. */
export async function* metered(
  source: Bytes,
  ...takers: readonly { take(count: number): void }[]
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    for (const taker of takers) taker.take(chunk.length);
    yield chunk;
  }
}

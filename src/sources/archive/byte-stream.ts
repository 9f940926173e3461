/**
 * A pull stream of bytes one can look ahead in. Promises: no chunk it hands out is larger than asked for, and it keeps
 * no more than one source chunk and what was peeked. Where the source fails, what came before is handed out first.
 * Closing it closes the source.
 */
export type Bytes = AsyncIterable<Uint8Array>;

/** The most that is handed on at once, to sinks and to decoders. */
export const CHUNK_BYTES = 64 * 1024;

export class ByteStream {
  readonly #source: AsyncIterator<Uint8Array>;
  #ready: Uint8Array = new Uint8Array(0);
  #ended = false;
  #failure: { readonly error: unknown } | undefined;

  constructor(source: Bytes) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, fewer only at the end; they stay in the stream. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#ready.length < count && (await this.#pull()));
    if (this.#ready.length === 0) this.#throwFailure();
    return this.#ready.subarray(0, count);
  }

  /** Between 1 and `countMax` bytes, none at the end. */
  async take(countMax: number): Promise<Uint8Array> {
    while (this.#ready.length === 0 && (await this.#pull()));
    if (this.#ready.length === 0) this.#throwFailure();
    return this.#cut(countMax);
  }

  /** Exactly `count` bytes, fewer only at the end. */
  async takeAll(count: number): Promise<Uint8Array> {
    if (count <= CHUNK_BYTES) await this.peek(count);
    if (count <= this.#ready.length) return this.#cut(count);
    const parts: Uint8Array[] = [];
    for (let left = count; left > 0; left -= parts.at(-1)!.length) {
      const part = await this.take(left);
      if (part.length === 0) break;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = await this.take(CHUNK_BYTES);
      if (chunk.length === 0) return;
      yield chunk;
    }
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#source.return?.();
  }

  #cut(countMax: number): Uint8Array {
    const chunk = this.#ready.subarray(0, countMax);
    this.#ready = this.#ready.subarray(chunk.length);
    return chunk;
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  async #pull(): Promise<boolean> {
    if (this.#ended) return false;
    try {
      const next = await this.#source.next();
      if (next.done) this.#ended = true;
      else this.#ready = this.#ready.length === 0 ? next.value : Buffer.concat([this.#ready, next.value]);
    } catch (error) {
      this.#ended = true;
      this.#failure = { error };
    }
    return !this.#ended;
  }
}

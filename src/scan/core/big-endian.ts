/**
 * Bytes of a payload, numbers big-endian, text behind its length. Promises: the reader never reads past its input and takes no text that is
 * not UTF-8; both grow no larger than what they are given. Pure.
 */

const U32_BYTES = 4;

export class BigEndianWriter {
  readonly #parts: Uint8Array[] = [];

  /** A fresh array. */
  get written(): Uint8Array {
    const out = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  u8(value: number): this {
    return this.bytes(Uint8Array.of(value));
  }

  u32(value: number): this {
    return this.#numbered(U32_BYTES, (view) => view.setUint32(0, value));
  }

  u64(value: bigint): this {
    return this.#numbered(8, (view) => view.setBigUint64(0, value));
  }

  bytes(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    return this;
  }

  text(text: string): this {
    const bytes = new TextEncoder().encode(text);
    return this.u32(bytes.length).bytes(bytes);
  }

  #numbered(sizeBytes: number, set: (view: DataView) => void): this {
    const bytes = new Uint8Array(sizeBytes);
    set(new DataView(bytes.buffer));
    return this.bytes(bytes);
  }
}

/** `refuse` throws: what is wrong with the bytes is told in the words of whoever reads them. */
export class BigEndianReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #refuse: (why: string) => never;
  #at = 0;

  constructor(bytes: Uint8Array, refuse: (why: string) => never) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#refuse = refuse;
  }

  u8(what: string): number {
    return this.#view.getUint8(this.#take(1, what));
  }

  u32(what: string): number {
    return this.#view.getUint32(this.#take(U32_BYTES, what));
  }

  u64(what: string): bigint {
    return this.#view.getBigUint64(this.#take(8, what));
  }

  /** Borrowed from the input. */
  bytes(length: number, what: string): Uint8Array {
    const at = this.#take(length, what);
    return this.#bytes.subarray(at, at + length);
  }

  text(what: string): string {
    const bytes = this.bytes(this.u32(what), what);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return this.#refuse(`its ${what} is not UTF-8`);
    }
  }

  /** One of a list of words, by its number. */
  word<T>(words: readonly T[], what: string): T {
    return words[this.u8(what)] ?? this.#refuse(`its ${what} is unknown`);
  }

  end(): void {
    if (this.#at !== this.#bytes.length) this.#refuse("bytes stand behind its end");
  }

  #take(length: number, what: string): number {
    const at = this.#at;
    if (length > this.#bytes.length - at) this.#refuse(`it ends in its ${what}`);
    this.#at = at + length;
    return at;
  }
}

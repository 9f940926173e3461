/** Reads numbers and runs of bytes one after another; throws `InputEnds` instead of reading past the end. */
export class InputEnds extends Error {}

export class ByteCursor {
  readonly bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  skip(count: number): void {
    if (!(count >= 0 && count <= this.bytes.length - this.#at)) throw new InputEnds("the input ends early");
    this.#at += count;
  }

  /** A view of the next `count` bytes. */
  take(count: number): Uint8Array {
    const start = this.#at;
    this.skip(count);
    return this.bytes.subarray(start, this.#at);
  }

  u8(): number {
    return this.take(1)[0]!;
  }

  u16be(): number {
    return (this.u8() << 8) | this.u8();
  }

  u32le(): number {
    const [a, b, c, d] = this.take(4) as unknown as readonly [number, number, number, number];
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }
}

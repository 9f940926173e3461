/**
 * The canonical form of fields that ids are made of: numbers little-endian in their fixed width, fixed bytes as they are,
 * bytes of any length behind their length as u32. Promises: one buffer serves any number of ids. Pure.
 */
import { assert } from "../../contracts/errors.ts";

const U32_MAX = 0xffff_ffff;

export class FieldWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  constructor(capacityBytes = 256) {
    this.#bytes = new Uint8Array(capacityBytes);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** What has been written; borrowed, and good until the next write. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** Forgets what stands behind the first `length` bytes. */
  rewind(length = 0): this {
    assert(length <= this.#length, "a writer goes back, not ahead");
    this.#length = length;
    return this;
  }

  u8(value: number): this {
    this.#grow(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  u32(value: number): this {
    this.#grow(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
    return this;
  }

  u64(value: bigint): this {
    this.#grow(8);
    this.#view.setBigUint64(this.#length, value, true);
    this.#length += 8;
    return this;
  }

  /** Two's complement when negative: files older than 1970 have versions too. */
  u128(value: bigint): this {
    return this.u64(BigInt.asUintN(64, value)).u64(BigInt.asUintN(64, value >> 64n));
  }

  fixed(bytes: Uint8Array): this {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  variable(bytes: Uint8Array): this {
    assert(bytes.length <= U32_MAX, "a field is shorter than 4 GiB");
    return this.u32(bytes.length).fixed(bytes);
  }

  #grow(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

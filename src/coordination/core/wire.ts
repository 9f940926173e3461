/**
 * The bytes of records: integers little-endian, variable fields behind their length as u32, a presence flag before what may be
 * absent. Promises: the reader never reads past its input, refuses what the writer would not have written, and borrows nothing.
 * Pure.
 */
import { GossipError } from "../../contracts/errors.ts";

/** The bytes are not a record of ours. The message tells which field, never its content. */
export class WireError extends GossipError {
  override readonly name: string = "WireError";

  constructor(message: string) {
    super(message, { code: "E_WIRE" });
  }
}

export class WireWriter {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** A copy of what was written. */
  get written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  u8(value: number): this {
    const at = this.#room(1);
    this.#bytes[at] = value;
    return this;
  }

  u32(value: number): this {
    const at = this.#room(4);
    this.#view.setUint32(at, value, true);
    return this;
  }

  u64(value: bigint): this {
    const at = this.#room(8);
    this.#view.setBigUint64(at, value, true);
    return this;
  }

  /** A whole number of at most 2^53 - 1, as u64. */
  count(value: number): this {
    return this.u64(BigInt(value));
  }

  fixed(bytes: Uint8Array): this {
    const at = this.#room(bytes.length);
    this.#bytes.set(bytes, at);
    return this;
  }

  variable(bytes: Uint8Array): this {
    return this.u32(bytes.length).fixed(bytes);
  }

  list<T>(items: readonly T[], write: (item: T) => void): this {
    this.u32(items.length);
    for (const item of items) write(item);
    return this;
  }

  optional<T>(value: T | undefined, write: (value: T) => void): this {
    this.u8(value === undefined ? 0 : 1);
    if (value !== undefined) write(value);
    return this;
  }

  /** The place of a word in its list, as one byte. */
  word<T>(words: readonly T[], value: T): this {
    return this.u8(words.indexOf(value));
  }

  #room(more: number): number {
    const at = this.#length;
    this.#length += more;
    if (this.#length > this.#bytes.length) this.#grow();
    return at;
  }

  #grow(): void {
    const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

export class WireReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(field: string): number {
    return this.#bytes[this.#take(1, field)]!;
  }

  u32(field: string): number {
    return this.#view.getUint32(this.#take(4, field), true);
  }

  u64(field: string): bigint {
    return this.#view.getBigUint64(this.#take(8, field), true);
  }

  count(field: string): number {
    const value = this.u64(field);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new WireError(`${field} is too large a number`);
    return Number(value);
  }

  fixed(length: number, field: string): Uint8Array {
    const at = this.#take(length, field);
    return this.#bytes.slice(at, at + length);
  }

  variable(lengthMax: number, field: string): Uint8Array {
    const length = this.u32(field);
    if (length > lengthMax)
      throw new WireError(`${field} has ${length} bytes, ${lengthMax} at most are allowed`);
    return this.fixed(length, field);
  }

  list<T>(countMax: number, field: string, read: () => T): T[] {
    const count = this.u32(field);
    if (count > countMax)
      throw new WireError(`${field} has ${count} entries, ${countMax} at most are allowed`);
    return Array.from({ length: count }, read);
  }

  optional<T>(field: string, read: () => T): T | undefined {
    const flag = this.u8(field);
    if (flag > 1) throw new WireError(`${field} has a presence flag that is neither 0 nor 1`);
    return flag === 0 ? undefined : read();
  }

  word<T>(words: readonly T[], field: string): T {
    const value = words[this.u8(field)];
    if (value === undefined) throw new WireError(`${field} has an unknown value`);
    return value;
  }

  end(): void {
    const left = this.#bytes.length - this.#at;
    if (left !== 0) throw new WireError(`${left} bytes stand behind the record's end`);
  }

  #take(length: number, field: string): number {
    const at = this.#at;
    if (this.#bytes.length - at < length) throw new WireError(`the record ends inside ${field}`);
    this.#at += length;
    return at;
  }
}

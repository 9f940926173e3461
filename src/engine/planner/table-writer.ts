/**
 * Writes the bytes the kernel reads: parts behind a head of addresses, entries in chains by the hash of their grams.
 * Promises: what was written before stays good when a table is gone on with. Addresses inside are absolute, for a table placed at
 * `TABLE_ADDRESS`. May not: know rules.
 */
import { UsageError } from "../../contracts/errors.ts";
import { TABLE_ADDRESS, TABLE_BYTES_MAX } from "../kernel/table-region.ts";
import { type ByteSet, interned } from "./byte-set.ts";
import type { Refuser } from "./determinize.ts";

const HEAD_WORDS = 20;
export const ENTRY_BYTES = 28;
const ENTRIES_MAX = 0xffff;
const ANCHORS_MAX = 0x10000;
const HEAD_BYTES = 4 * HEAD_WORDS;
/** Parts of the table: where they stand in its head. */
export const SHAPES = 0;
export const NIBBLES = 1;
export const PREFIXES = 2;
export const NAMES = 5;
export const LITERALS = 8;
export const CLASSES = 11;
export const BEFORE_VALUE = 12;
/** How many rows prefixes, names and literals have, and how many classes there are: for who goes on with the table. */
export const COUNTS = 13;
const CLASS_COUNT = 16;
const FIRST_LOOKS = 17;
export const CLASS_BYTES = 256;

/** One thing the filter looks up, and what it checks where it finds it. */
export interface Entry {
  /** What its chain is found by. */
  readonly grams: readonly number[];
  /** What the filter asks for first: four bytes. */
  readonly looks: readonly number[];
  readonly anchor: number;
  readonly sets: readonly ByteSet[];
  /** What the value behind a name begins with. */
  readonly value: readonly ByteSet[];
  readonly back: number;
  readonly refuser: Refuser | undefined;
}

/** As in kernel.as.ts. */
const HASH = 0x9e3779b1;
export const LOOK_BITS = 17;
const HEAD_BITS = 14;
const hash = (gram: number, bits: number): number => Math.imul(gram, HASH) >>> (32 - bits);
/** Names are looked for at so many places that a byte is asked for first, which is faster than a bit, and then a bit of another hash. */
const FIRST_LOOK_BITS = 16;
/** How far the filter moves on when it notes a place. */
const EVENT_BYTES = 4;
const SECOND_HASH = 0x85ebca6b;
const secondHash = (gram: number, bits: number): number => Math.imul(gram, SECOND_HASH) >>> (32 - bits);

function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3]! |= 1 << (bit & 7);
}

export class TableWriter {
  #bytes = new Uint8Array(1 << 20);
  #top = HEAD_BYTES;
  #isNew = true;
  /** Classes of the table gone on with: they keep their numbers. */
  #classesBefore = 0;
  readonly #classIds = new Map<ByteSet, number>();
  readonly #classSets: ByteSet[] = [];
  readonly #sequences = new Map<string, number>();
  readonly #refusers = new Map<string, number>();

  /** Goes on with a table that `finish` gave. */
  static after(table: Uint8Array): TableWriter {
    const writer = new TableWriter();
    writer.#bytes = new Uint8Array(table.length + (1 << 20));
    writer.#bytes.set(table);
    writer.#top = table.length;
    writer.#isNew = false;
    writer.#classesBefore = writer.#head(CLASS_COUNT);
    return writer;
  }

  part(index: number, bytes: Uint8Array): void {
    if (this.#isNew) this.#setHead(index, this.#append(bytes));
    else this.#bytes.set(bytes, this.#head(index));
  }

  /** A part of the table gone on with, to be changed and written again. */
  partBefore(index: number, lengthBytes: number): Uint8Array {
    return this.#isNew ? new Uint8Array(lengthBytes) : this.#copy(this.#head(index), lengthBytes);
  }

  entries(index: number, entries: readonly Entry[]): void {
    if (!this.#isNew && entries.length === 0) return;
    const first = this.partBefore(FIRST_LOOKS, index === NAMES ? 1 << FIRST_LOOK_BITS : 0);
    const bits = this.partBefore(index, (1 << LOOK_BITS) / 8);
    const heads = new Uint16Array(this.partBefore(index + 1, 2 << HEAD_BITS).buffer);
    // The first row is none: 0 ends a chain.
    const before = this.#isNew ? 1 : this.#head(COUNTS + (index - PREFIXES) / 3);
    const added = entries.reduce((sum, { grams }) => sum + grams.length, 0);
    if (before + added > ENTRIES_MAX + 1)
      throw new UsageError(`the rules need ${before + added - 1} filter entries; ${ENTRIES_MAX} is the most`);
    const rows = new DataView(new ArrayBuffer((before + added) * ENTRY_BYTES));
    if (!this.#isNew)
      new Uint8Array(rows.buffer).set(this.#copy(this.#head(index + 2), before * ENTRY_BYTES));
    let count = before - 1;
    for (const entry of entries) {
      for (const look of entry.looks) {
        setBit(bits, index === NAMES ? secondHash(look, LOOK_BITS) : hash(look, LOOK_BITS));
        if (index === NAMES) first[hash(look, FIRST_LOOK_BITS)] = EVENT_BYTES;
      }
      const row = this.#row(entry);
      for (const gram of entry.grams) {
        const head = hash(gram, HEAD_BITS);
        const at = ++count * ENTRY_BYTES;
        new Uint8Array(rows.buffer, at, ENTRY_BYTES).set(row);
        rows.setUint32(at, gram, true);
        rows.setUint16(at + 4, heads[head]!, true);
        heads[head] = count;
      }
    }
    if (index === NAMES) this.part(FIRST_LOOKS, first);
    this.part(index, bits);
    this.part(index + 1, new Uint8Array(heads.buffer));
    this.#setHead(index + 2, this.#append(new Uint8Array(rows.buffer)));
    this.#setHead(COUNTS + (index - PREFIXES) / 3, count + 1);
  }

  /** All of a row but its gram and what comes next. */
  #row({ anchor, sets, value, back, refuser }: Entry): Uint8Array {
    if (anchor >= ANCHORS_MAX)
      throw new UsageError(`the rules are found in more than ${ANCHORS_MAX} ways, the most there may be`);
    const row = new DataView(new ArrayBuffer(ENTRY_BYTES));
    row.setUint16(6, anchor, true);
    row.setUint32(8, TABLE_ADDRESS + this.#sequence(sets), true);
    row.setUint16(12, sets.length, true);
    row.setUint16(14, back, true);
    if (refuser !== undefined) row.setUint32(16, TABLE_ADDRESS + this.#refuser(refuser), true);
    row.setUint16(20, value.length, true);
    row.setUint32(24, TABLE_ADDRESS + this.#sequence(value), true);
    return new Uint8Array(row.buffer);
  }

  classes(): void {
    const before = this.#classesBefore * CLASS_BYTES;
    if (!this.#isNew && this.#classSets.length === 0) return;
    const bytes = new Uint8Array(before + this.#classSets.length * CLASS_BYTES);
    if (before > 0) bytes.set(this.#copy(this.#head(CLASSES), before));
    for (const [id, set] of this.#classSets.entries()) bytes.set(set, before + id * CLASS_BYTES);
    this.#setHead(CLASSES, this.#append(bytes));
    this.#setHead(CLASS_COUNT, bytes.length / CLASS_BYTES);
  }

  finish(): Uint8Array {
    if (this.#top > TABLE_BYTES_MAX)
      throw new UsageError("the rules need more room in the filter than there is");
    return this.#bytes.slice(0, this.#top);
  }

  #setHead(index: number, at: number): void {
    new DataView(this.#bytes.buffer).setUint32(index * 4, at, true);
  }

  #head(index: number): number {
    return new DataView(this.#bytes.buffer).getUint32(index * 4, true);
  }

  #copy(at: number, lengthBytes: number): Uint8Array {
    return this.#bytes.slice(at, at + lengthBytes);
  }

  #append(bytes: Uint8Array): number {
    const at = (this.#top + 15) & ~15;
    while (at + bytes.length > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, at);
    this.#top = at + bytes.length;
    return at;
  }

  #sequence(sets: readonly ByteSet[]): number {
    const ids = sets.map((set) => this.#classId(set));
    const key = ids.join();
    const known = this.#sequences.get(key);
    if (known !== undefined) return known;
    const at = this.#append(new Uint8Array(Uint16Array.from(ids).buffer));
    this.#sequences.set(key, at);
    return at;
  }

  #classId(set: ByteSet): number {
    const known = this.#classIds.get(set) ?? this.#classIds.get(interned(set));
    if (known !== undefined) return known;
    const id = this.#classesBefore + this.#classSets.push(set) - 1;
    this.#classIds.set(interned(set), id);
    return id;
  }

  #refuser(refuser: Refuser): number {
    const bytes = new Uint8Array(4 + 256 + refuser.next.length);
    new DataView(bytes.buffer).setUint32(0, refuser.classes, true);
    bytes.set(refuser.classOf, 4);
    bytes.set(refuser.next, 260);
    const key = Buffer.from(bytes.buffer).toString("latin1");
    const known = this.#refusers.get(key);
    if (known !== undefined) return known;
    const at = this.#append(bytes);
    this.#refusers.set(key, at);
    return at;
  }
}

/**
 * The typed face of kernel.as.ts: one memory, its regions, and the calls. One per thread.
 * Promises: regions never overlap; the memory never grows, so views stay good. May not: know rules.
 */
import { assert } from "../../contracts/errors.ts";
import { TABLE_ADDRESS, TABLE_BYTES_MAX } from "./table-region.ts";

export const BLOCK_BYTES = 1 << 20;
/** How far into the next block a match or an encoded stretch may reach: both end within this. */
export const AHEAD_BYTES = 64 << 10;
/** What stays readable before the first place a block answers for: escapes look back 1 KiB. */
export const BEHIND_BYTES = 4 << 10;
const CARRY_BYTES = 2 * (AHEAD_BYTES + BEHIND_BYTES);

const MARGIN_BEFORE = 128;
const MARGIN_AFTER = 256;
const CANDIDATES_BYTES = 1 << 20;
const BUFFER_BYTES_MAX = CARRY_BYTES + BLOCK_BYTES;
/** As decode.as.ts proves: what always suffices. */
const ARENA_BYTES = 4 * BUFFER_BYTES_MAX + 64;
export const RECORD_WORDS = 5;
const RECORDS_BYTES = (BUFFER_BYTES_MAX / 4 + 4) * RECORD_WORDS * 4;

const CANDIDATES = TABLE_ADDRESS + TABLE_BYTES_MAX;
const CANDIDATES_END = CANDIDATES + CANDIDATES_BYTES;
const INPUT = CANDIDATES_END + MARGIN_BEFORE;
/** Where blocks are read to; what is carried over stands right before. */
export const BLOCK = INPUT + CARRY_BYTES;
/** A second buffer, for decoded bytes on their way through the filter. */
export const DECODED = align(BLOCK + BLOCK_BYTES + MARGIN_AFTER + MARGIN_BEFORE);
const ARENA = align(DECODED + BUFFER_BYTES_MAX + MARGIN_AFTER);
const RECORDS = align(ARENA + ARENA_BYTES + MARGIN_AFTER);
const STORE_BYTES = align(ARENA_BYTES + RECORDS_BYTES + 2 * MARGIN_AFTER);
const MEMORY_PAGES = (ARENA + 2 * STORE_BYTES + 0xffff) >>> 16;

/** Two places for decoded bytes, so that one can be scanned while the other takes what it holds in turn. */
export type Store = 0 | 1;

interface Exports {
  configure(table: number): void;
  scan(start: number, end: number, out: number, outEnd: number, decode: number, cut: number): number;
  overflow(): number;
  countLines(from: number, to: number): number;
  countUnits(from: number, to: number): number;
  decodeBegin(
    base: number,
    end: number,
    arena: number,
    arenaEnd: number,
    records: number,
    recordsEnd: number,
  ): void;
  decodeCount(): number;
  decodeArenaUsed(): number;
  decodeOverflow(): number;
}

/** Decoded stretches of one buffer: `bytes` holds them one after another, `records` five words each (see decode.as.ts). */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** kind, source start, source end (relative to the buffer), start, end (in `bytes`). */
  readonly records: Uint32Array;
}

export class Kernel {
  readonly bytes: Uint8Array;
  /** The same memory, for latin1 text of it. */
  readonly text: Buffer;
  /** (address, entry id) pairs after `scan`. */
  readonly candidates: Uint32Array;
  readonly #exports: Exports;
  /** By store: how many stretches, and bytes. */
  readonly #counts = [0, 0];
  readonly #usedBytes = [0, 0];

  constructor(module: WebAssembly.Module, table: Uint8Array) {
    assert(table.length <= TABLE_BYTES_MAX, "the filter's table fits its region");
    const memory = new WebAssembly.Memory({ initial: MEMORY_PAGES });
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    this.#exports = instance.exports as unknown as Exports;
    this.bytes = new Uint8Array(memory.buffer);
    this.text = Buffer.from(memory.buffer);
    this.candidates = new Uint32Array(memory.buffer, CANDIDATES, CANDIDATES_BYTES / 4);
    this.bytes.set(table, TABLE_ADDRESS);
    this.#exports.configure(TABLE_ADDRESS);
  }

  /** Candidates in [start, end), written to `candidates`; undefined when there were too many. Decodes into `store`, if given. `isCut`: the buffer may begin inside encoded text. */
  scan(start: number, end: number, store?: Store, isCut = false): number | undefined {
    this.bytes.fill(0, start - MARGIN_BEFORE, start);
    this.bytes.fill(0, end, end + MARGIN_AFTER);
    if (store !== undefined) this.#beginDecoding(start, end, store);
    const count = this.#exports.scan(
      start,
      end,
      CANDIDATES,
      CANDIDATES_END,
      store === undefined ? 0 : 1,
      isCut ? 1 : 0,
    );
    if (store !== undefined) this.#endDecoding(store);
    return this.#exports.overflow() === 0 ? count : undefined;
  }

  #beginDecoding(start: number, end: number, store: Store): void {
    const [arena, records] = [ARENA + store * STORE_BYTES, RECORDS + store * STORE_BYTES];
    this.#exports.decodeBegin(start, end, arena, arena + ARENA_BYTES, records, records + RECORDS_BYTES);
  }

  #endDecoding(store: Store): void {
    this.#counts[store] = this.#exports.decodeCount();
    if (this.#counts[store] === 0) return;
    assert(this.#exports.decodeOverflow() === 0, "decoded bytes fit the arena, as decode.as.ts proves");
    this.#usedBytes[store] = this.#exports.decodeArenaUsed();
  }

  /** The last scan into `store` decoded something. */
  hasDecoded(store: Store): boolean {
    return this.#counts[store] !== 0;
  }

  /**
   * Scans what was decoded into store 0 where it lies, and decodes it on into store 1 when `deeper`. True: there is nothing in
   * it, neither candidates nor more that is encoded; which is nearly always.
   */
  isQuiet(deeper: boolean): boolean {
    const usedBytes = this.#usedBytes[0]!;
    if (usedBytes > BLOCK_BYTES) return false;
    const count = this.scan(ARENA, ARENA + usedBytes, deeper ? 1 : undefined);
    return count === 0 && !(deeper && this.hasDecoded(1));
  }

  /** What the last scan of the buffer at `start` decoded into `store`, copied out; undefined when nothing was. */
  decoded(start: number, store: Store): Decoded | undefined {
    const count = this.#counts[store]!;
    if (count === 0) return undefined;
    const [arena, at] = [ARENA + store * STORE_BYTES, RECORDS + store * STORE_BYTES];
    const records = new Uint32Array(this.bytes.buffer, at, count * RECORD_WORDS).slice();
    for (let word = 0; word < records.length; word += RECORD_WORDS) {
      records[word + 1]! -= start;
      records[word + 2]! -= start;
      records[word + 3]! -= arena;
      records[word + 4]! -= arena;
    }
    return { bytes: this.bytes.slice(arena, arena + this.#usedBytes[store]!), records };
  }

  countLines(from: number, to: number): number {
    return this.#exports.countLines(from, to);
  }

  countUnits(from: number, to: number): number {
    return this.#exports.countUnits(from, to);
  }
}

function align(address: number): number {
  return (address + 15) & ~15;
}

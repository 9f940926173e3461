/**
 * The face of `unpack.wasm`: inflates and applies deltas in a memory of its own, which views are borrowed from.
 * Promises: no garbage for an object but the view of it; memory grows as far as the limit and no further. May not: say what is
 * wrong with an object. Whoever is answered `undefined` asks the slow reader.
 */
import { readFileSync } from "node:fs";
import wasmPath from "./unpack.wasm" with { type: "file" };

interface Exports {
  arenaStart(): number;
  inflate(from: number, fromEnd: number, to: number, size: number): number;
  inflatedBytes(): number;
  deltaResultSize(delta: number, end: number, baseSize: number): number;
  applyDelta(delta: number, end: number, base: number, baseSize: number, to: number, size: number): number;
}

/** Bytes of an object in the unpacker's memory. */
export interface Placed {
  readonly at: number;
  readonly sizeBytes: number;
}

const PAGE_BYTES = 65_536;
const FIRST_BYTES = 4 * 1024 ** 2;
const GROW_BYTES = 4 * 1024 ** 2;
/** Room behind everything: what is copied in steps of sixteen may go beyond its end. */
const SLACK_BYTES = 512;

let compiled: WebAssembly.Module | undefined;

/** The unpacker's code. Threads that are given it do not compile it anew, and begin with what others have made fast. */
export function unpackerModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(wasmPath));
  return compiled;
}

export class Unpacker {
  /** Where objects may be put. What lies below it is the unpacker's own. */
  readonly start: number;
  /** Who has put things into it last. */
  user: object | undefined;
  readonly #limitBytes: number;
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;
  #bytes: Uint8Array<ArrayBuffer>;

  constructor(limitBytes: number, module = unpackerModule()) {
    const maximum = Math.ceil(limitBytes / PAGE_BYTES);
    const initial = Math.min(FIRST_BYTES / PAGE_BYTES, maximum);
    this.#limitBytes = maximum * PAGE_BYTES;
    this.#memory = new WebAssembly.Memory({ initial, maximum });
    const instance = new WebAssembly.Instance(module, { env: { memory: this.#memory, abort } });
    this.#exports = instance.exports as unknown as Exports;
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.start = this.#exports.arenaStart();
  }

  /** Makes sure that `[0, end)` and some more is there. False: that is more than the limit. */
  reserve(end: number): boolean {
    const wanted = end + SLACK_BYTES;
    if (wanted <= this.#bytes.length) return true;
    if (wanted > this.#limitBytes) return false;
    const target = Math.min(this.#limitBytes, wanted + GROW_BYTES);
    this.#memory.grow(Math.ceil((target - this.#bytes.length) / PAGE_BYTES));
    this.#bytes = new Uint8Array(this.#memory.buffer);
    return true;
  }

  /** A view; good until memory is reserved or the place is used again. */
  view(at: number, sizeBytes: number): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(at, at + sizeBytes);
  }

  /** All of the memory; good until more is reserved. */
  get memory(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  move(from: number, sizeBytes: number, to: number): void {
    this.#bytes.copyWithin(to, from, from + sizeBytes);
  }

  /** Room for the output has been reserved. */
  inflate(from: number, fromEnd: number, to: number, sizeBytes: number): boolean {
    return this.#exports.inflate(from, fromEnd, to, sizeBytes) !== 0;
  }

  /** The first bytes of what is larger, or not whole, as many as there is room for at most; how many they are. Not verified. */
  inflateStart(from: number, fromEnd: number, to: number, sizeMaxBytes: number): number {
    const isAll = this.#exports.inflate(from, fromEnd, to, sizeMaxBytes) !== 0;
    return isAll ? sizeMaxBytes : this.#exports.inflatedBytes();
  }

  /** -1 when the bytes are no delta for a base of that size. */
  deltaResultSize(delta: number, end: number, baseSize: number): number {
    return this.#exports.deltaResultSize(delta, end, baseSize);
  }

  /** Room for the output has been reserved. */
  applyDelta(delta: number, end: number, base: Placed, to: number, sizeBytes: number): boolean {
    return this.#exports.applyDelta(delta, end, base.at, base.sizeBytes, to, sizeBytes) !== 0;
  }
}

function abort(): never {
  throw new Error("the unpacker met what it holds impossible");
}

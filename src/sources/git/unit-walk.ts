/**
 * Objects of a pack by the unpacker: down each tree of deltas, every entry inflated once, in one stretch of memory that is used
 * again and again. Promises: gives what `PackWalk` gives; whatever the unpacker refuses or has no room for is left to it.
 * What is given is a view, good until the next object.
 */

import { GitFault } from "./core/git-fault.ts";
import { type ObjectType, objectTypeOf } from "./core/object-type.ts";
import type { PlanArrays } from "./core/pack-plan.ts";
import type { PackReader } from "./pack-reader.ts";
import { PackWalk, type WalkOptions } from "./pack-walk.ts";
import type { Placed, Unpacker } from "./unpacker.ts";

/** Takes an object; `position` is that in the pack's directory. Borrows the bytes for the length of the call. */
export type TakeObject = (type: ObjectType, position: number, bytes: Uint8Array) => void;

/** Parts of the pack kept at hand, each in a place of its own by its number; what begins in one may run on behind it. */
const WINDOW_BYTES = 64 * 1024;
const OVERLAP_BYTES = 16 * 1024;
const WINDOWS = 128;
const PLACE_BYTES = WINDOW_BYTES + OVERLAP_BYTES + 64;
/** Results further up than this are moved down as soon as there is room below. */
const HIGH_BYTES = 6 * 1024 ** 2;

interface Frame {
  readonly placed: Placed;
  nextChild: number;
}

export class UnitWalk {
  readonly #reader: PackReader;
  readonly #plan: PlanArrays;
  readonly #isCut: Uint8Array;
  readonly #unpacker: Unpacker;
  readonly #failed: WalkOptions["failed"];
  readonly #windows = new Int32Array(WINDOWS).fill(-1);
  readonly #filled = new Int32Array(WINDOWS);
  readonly #arena: number;
  #slow: PackWalk | undefined;

  constructor(parts: {
    readonly reader: PackReader;
    readonly plan: PlanArrays;
    readonly isCut: Uint8Array;
    readonly unpacker: Unpacker;
    readonly failed: WalkOptions["failed"];
  }) {
    this.#reader = parts.reader;
    this.#plan = parts.plan;
    this.#isCut = parts.isCut;
    this.#unpacker = parts.unpacker;
    this.#failed = parts.failed;
    this.#arena = parts.unpacker.start + WINDOWS * PLACE_BYTES;
  }

  /** What it has read of the pack is gone once the unpacker has served another walk. */
  #takeOver(): void {
    if (this.#unpacker.user === this) return;
    this.#unpacker.user = this;
    this.#windows.fill(-1);
  }

  /** Everything below and with `top`, branches that are cut off left out. */
  walk(top: number, take: TakeObject): void {
    this.#takeOver();
    const first = this.#isCut[top] === 1 ? this.#branchTop(top) : this.#make(top, undefined, this.#arena);
    if (first === undefined) {
      this.#slowly(top, take);
      return;
    }
    const type = this.#typeOf(top);
    this.#give(type, top, first, take);
    if (this.#plan.firstChild[top] !== -1) this.#below(top, first, type, take);
  }

  #below(top: number, first: Placed, type: ObjectType, take: TakeObject): void {
    const { firstChild, nextSibling } = this.#plan;
    const stack: Frame[] = [{ placed: first, nextChild: firstChild[top]! }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const child = frame.nextChild;
      frame.nextChild = nextSibling[child]!;
      const base = frame.placed;
      if (frame.nextChild === -1) stack.pop();
      if (this.#isCut[child] === 1) continue;
      const made = this.#make(child, base, base.at + base.sizeBytes);
      if (made === undefined) {
        this.#slowly(child, take);
        continue;
      }
      this.#give(type, child, made, take);
      if (firstChild[child] === -1) continue;
      // Nothing else is made from the base: what was made of it may take its place.
      const placed = frame.nextChild === -1 ? this.#lowered(made, base.at) : made;
      stack.push({ placed, nextChild: firstChild[child]! });
    }
  }

  #lowered(made: Placed, to: number): Placed {
    if (made.at < this.#arena + HIGH_BYTES) return made;
    this.#unpacker.move(made.at, made.sizeBytes, to);
    return { at: to, sizeBytes: made.sizeBytes };
  }

  #give(type: ObjectType, entry: number, { at, sizeBytes }: Placed, take: TakeObject): void {
    take(type, this.#plan.positions[entry]!, this.#unpacker.view(at, sizeBytes));
  }

  #typeOf(entry: number): ObjectType {
    let root = entry;
    for (let base = this.#plan.bases[root]!; base >= 0; base = this.#plan.bases[root]!) root = base;
    return objectTypeOf(this.#plan.packTypes[root]!)!;
  }

  /** The object a branch begins with, made from its bases: they belong to another unit. */
  #branchTop(top: number): Placed | undefined {
    try {
      const { bytes } = this.#reader.readAt(this.#plan.offsets[top]!);
      if (!this.#unpacker.reserve(this.#arena + bytes.length)) return undefined;
      this.#unpacker.memory.set(bytes, this.#arena);
      return { at: this.#arena, sizeBytes: bytes.length };
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return undefined;
    }
  }

  /** The entry's object somewhere behind `at`; undefined when that cannot be done here. */
  #make(entry: number, base: Placed | undefined, at: number): Placed | undefined {
    const unpacker = this.#unpacker;
    const sizeBytes = this.#plan.sizes[entry]!;
    const from = this.#source(entry, at);
    if (from === 0) return undefined;
    const fromEnd = from + this.#sourceBytes(entry);
    const to = aligned(Math.max(at, fromEnd > this.#arena ? fromEnd : 0));
    if (!unpacker.reserve(to + sizeBytes) || !unpacker.inflate(from, fromEnd, to, sizeBytes))
      return undefined;
    if (base === undefined) return { at: to, sizeBytes };
    const madeBytes = unpacker.deltaResultSize(to, to + sizeBytes, base.sizeBytes);
    const madeAt = aligned(to + sizeBytes);
    if (madeBytes < 0 || madeBytes > this.#reader.limits.objectMaxBytes) return undefined;
    if (!unpacker.reserve(madeAt + madeBytes)) return undefined;
    if (!unpacker.applyDelta(to, to + sizeBytes, base, madeAt, madeBytes)) return undefined;
    return { at: madeAt, sizeBytes: madeBytes };
  }

  #sourceBytes(entry: number): number {
    const { offsets, dataStarts } = this.#plan;
    return offsets[entry + 1]! - offsets[entry]! - dataStarts[entry]!;
  }

  /** Where the entry's deflated data lies in the unpacker's memory: in a window, or behind `at`. 0 when it cannot be had. */
  #source(entry: number, at: number): number {
    const offset = this.#plan.offsets[entry]! + this.#plan.dataStarts[entry]!;
    const length = this.#sourceBytes(entry);
    const number = Math.floor(offset / WINDOW_BYTES);
    const within = offset - number * WINDOW_BYTES;
    if (within + length > WINDOW_BYTES + OVERLAP_BYTES) return this.#readAside(offset, length, at);
    const slot = number % WINDOWS;
    const place = this.#unpacker.start + slot * PLACE_BYTES;
    if (this.#windows[slot] !== number && !this.#load(number, slot, place)) return 0;
    return within + length <= this.#filled[slot]! ? place + within : 0;
  }

  #load(number: number, slot: number, place: number): boolean {
    if (!this.#unpacker.reserve(this.#arena)) return false;
    this.#windows[slot] = number;
    this.#filled[slot] = this.#read(place, number * WINDOW_BYTES, WINDOW_BYTES + OVERLAP_BYTES);
    return true;
  }

  #readAside(offset: number, length: number, at: number): number {
    const place = aligned(at);
    if (!this.#unpacker.reserve(place + length)) return 0;
    return this.#read(place, offset, length) === length ? place : 0;
  }

  #read(place: number, offset: number, length: number): number {
    try {
      return this.#reader.file.readInto(this.#unpacker.memory, place, offset, length);
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return 0;
    }
  }

  /** What no tree of deltas in the plan can give: bases elsewhere, circles, misplaced objects. */
  irregular(tops: Uint32Array, take: TakeObject): void {
    for (const top of tops) this.#slowly(top, take);
    this.#slowWalk().reportUnplanned(this.#slowOptions());
  }

  #slowly(top: number, take: TakeObject): void {
    for (const { type, position, bytes } of this.#slowWalk().below(top, this.#slowOptions()))
      take(type, position, bytes);
  }

  /** The reader that says what is wrong and bounds what attackers may cost. */
  #slowWalk(): PackWalk {
    this.#slow ??= new PackWalk(this.#reader);
    return this.#slow;
  }

  #slowOptions(): WalkOptions {
    return { types: ANY_TYPE, wanted: () => true, failed: this.#failed, leaves: this.#isCut };
  }
}

const ANY_TYPE: ReadonlySet<ObjectType> = new Set(["commit", "tree", "blob", "tag"]);

function aligned(at: number): number {
  return (at + 31) & ~15;
}

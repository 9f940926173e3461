/**
 * The order in which a pack is best read: objects by offset, and under each whole object the tree of deltas made from it,
 * so that a walk inflates every entry once. Promises: each entry has one place in the plan or is listed as unreadable;
 * about 50 bytes an object, in memory that threads can share. May not: read the pack; who can fills in `packTypes`, `bases`,
 * `sizes` and `dataStarts`, then calls `link`.
 */
import type { PackDirectory } from "./pack-index.ts";

/** Values of `bases` that name no entry of this pack. */
const NO_BASE = -1;
/** The base is not in this pack. */
export const BASE_ELSEWHERE = -2;
/** The entry's header cannot be read, or its base's offset is no entry's. */
export const BROKEN = -3;

const NONE = -1;

export class PackPlan {
  /** Entries that have a place of their own in the pack. */
  readonly count: number;
  /** Where each begins, ascending, then where the last one ends. */
  readonly offsets: Float64Array;
  /** Position of each in the pack's directory. */
  readonly positions: Uint32Array;
  /** Positions whose offset lies outside the pack, or is another object's. */
  readonly misplaced: readonly number[];
  readonly packTypes: Uint8Array;
  readonly bases: Int32Array;
  /** Bytes of each entry's inflated data; the largest number where there are as many or more. */
  readonly sizes: Uint32Array;
  /** Where the deflated data begins, counted from the entry's start. */
  readonly dataStarts: Uint8Array;
  /** Entries at the top of a tree of deltas, ascending. */
  roots: Uint32Array = new Uint32Array(0);
  /** Entries whose bases run in a circle. */
  stranded: readonly number[] = [];
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  #orders: Uint32Array | undefined;

  /** `dataEnd` is where the pack's objects end and its checksum begins. */
  constructor(directory: PackDirectory, dataStart: number, dataEnd: number) {
    const misplaced: number[] = [];
    const sorted = sortByOffset(directory, dataStart, dataEnd, misplaced);
    const count = sorted.positions.length;
    this.count = count;
    this.positions = shared(Uint32Array, count);
    this.positions.set(sorted.positions);
    this.offsets = shared(Float64Array, count + 1);
    this.offsets.set(sorted.offsets);
    this.offsets[count] = dataEnd;
    this.misplaced = misplaced;
    this.packTypes = shared(Uint8Array, count);
    this.bases = shared(Int32Array, count).fill(NO_BASE);
    this.sizes = shared(Uint32Array, count);
    this.dataStarts = shared(Uint8Array, count);
    this.firstChild = shared(Int32Array, count).fill(NONE);
    this.nextSibling = shared(Int32Array, count).fill(NONE);
  }

  /** The entry that begins at `offset`, or -1. */
  entryAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.offsets[low] === offset ? low : -1;
  }

  /** The entry of the object at `position` in the directory, or -1 when it has none. */
  entryOf(position: number): number {
    this.#orders ??= this.#invert();
    return this.#orders[position]! - 1;
  }

  /** Makes the trees from `bases`. */
  link(): void {
    const { bases, firstChild, nextSibling } = this;
    const roots = new Uint32Array(this.count);
    let rootCount = 0;
    for (let entry = this.count - 1; entry >= 0; entry--) {
      const base = bases[entry]!;
      if (base < 0) roots[rootCount++] = entry;
      else {
        nextSibling[entry] = firstChild[base]!;
        firstChild[base] = entry;
      }
    }
    this.roots = shared(Uint32Array, rootCount);
    this.roots.set(roots.subarray(0, rootCount).reverse());
    this.stranded = this.#unreached();
  }

  /** The entries of the tree below and with `root`, in no order that matters. */
  *family(root: number): Generator<number, void, undefined> {
    const waiting = [root];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      yield entry;
      for (let child = this.firstChild[entry]!; child !== NONE; child = this.nextSibling[child]!)
        waiting.push(child);
    }
  }

  /** How many entries the tree below and with `root` has; `flags`, if given, are set for each. */
  countBelow(root: number, flags?: Uint8Array): number {
    const { firstChild, nextSibling } = this;
    const waiting = [root];
    let count = 0;
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      count++;
      if (flags !== undefined) flags[entry] = 1;
      for (let child = firstChild[entry]!; child !== NONE; child = nextSibling[child]!) waiting.push(child);
    }
    return count;
  }

  #unreached(): readonly number[] {
    const reached = new Uint8Array(this.count);
    for (const root of this.roots) {
      if (this.firstChild[root] === NONE) reached[root] = 1;
      else this.countBelow(root, reached);
    }
    const missed: number[] = [];
    for (let entry = 0; entry < this.count; entry++) if (reached[entry] === 0) missed.push(entry);
    return missed;
  }

  #invert(): Uint32Array {
    const orders = new Uint32Array(this.count + this.misplaced.length);
    for (let entry = 0; entry < this.count; entry++) orders[this.positions[entry]!] = entry + 1;
    return orders;
  }
}

/** What a walk needs of a plan: plain data that can be posted to threads as it is. */
export type PlanArrays = Pick<
  PackPlan,
  | "count"
  | "offsets"
  | "positions"
  | "packTypes"
  | "bases"
  | "sizes"
  | "dataStarts"
  | "firstChild"
  | "nextSibling"
  | "roots"
>;

export function arraysOf(plan: PackPlan): PlanArrays {
  const { count, offsets, positions, packTypes, bases } = plan;
  const { sizes, dataStarts, firstChild, nextSibling, roots } = plan;
  return { count, offsets, positions, packTypes, bases, sizes, dataStarts, firstChild, nextSibling, roots };
}

/** Arrays in memory that can be posted to other threads without a copy. */
export function shared<T>(
  kind: { readonly BYTES_PER_ELEMENT: number; new (buffer: SharedArrayBuffer): T },
  length: number,
): T {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
}

interface Sorted {
  readonly offsets: Float64Array;
  readonly positions: Uint32Array;
}

function sortByOffset(directory: PackDirectory, low: number, high: number, misplaced: number[]): Sorted {
  const { count } = directory;
  const offsets = new Float64Array(count);
  const kept = new Uint32Array(count);
  let keptCount = 0;
  for (let position = 0; position < count; position++) {
    const offset = directory.offsetAt(position);
    offsets[position] = offset;
    if (offset >= low && offset < high) kept[keptCount++] = position;
    else misplaced.push(position);
  }
  const order = sortPositions(kept.subarray(0, keptCount), offsets, high);
  return withoutTwins(order, offsets, misplaced);
}

/** Numbers are sorted far faster than by a comparison of ours, so offset and position become one where it fits. */
function sortPositions(positions: Uint32Array, offsets: Float64Array, high: number): Uint32Array {
  const scale = 2 ** Math.ceil(Math.log2(Math.max(2, offsets.length)));
  if (high * scale > Number.MAX_SAFE_INTEGER)
    return positions.slice().sort((a, b) => offsets[a]! - offsets[b]! || a - b);
  const keys = new Float64Array(positions.length);
  for (let i = 0; i < keys.length; i++) keys[i] = offsets[positions[i]!]! * scale + positions[i]!;
  keys.sort();
  const sorted = new Uint32Array(keys.length);
  for (let i = 0; i < sorted.length; i++) sorted[i] = keys[i]! % scale;
  return sorted;
}

/** One offset holds one object: whoever claims it second is misplaced. */
function withoutTwins(order: Uint32Array, offsets: Float64Array, misplaced: number[]): Sorted {
  const result = { offsets: new Float64Array(order.length), positions: new Uint32Array(order.length) };
  let count = 0;
  for (const position of order) {
    const offset = offsets[position]!;
    if (count > 0 && result.offsets[count - 1] === offset) {
      misplaced.push(position);
      continue;
    }
    result.offsets[count] = offset;
    result.positions[count++] = position;
  }
  return { offsets: result.offsets.subarray(0, count), positions: result.positions.slice(0, count) };
}

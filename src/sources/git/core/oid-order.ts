/** Ids as bytes lying in larger buffers: order and search, without making a string of any of them. */

/** Negative, zero or positive as the id at `a[aAt]` sorts before, with or after the one at `b[bAt]`. */
export function compareIds(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number, idBytes: number): number {
  for (let i = 0; i < idBytes; i++) {
    const difference = a[aAt + i]! - b[bAt + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface SortedIds {
  readonly bytes: Uint8Array;
  /** Where the first id begins, and how far it is from each to the next. */
  readonly start: number;
  readonly stride: number;
  readonly idBytes: number;
}

/** Position of `id` among the ids numbered `[low, high)`, or -1. */
export function searchId(ids: SortedIds, id: Uint8Array, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareIds(ids.bytes, ids.start + middle * ids.stride, id, 0, ids.idBytes);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/**
 * Reads the fan-out table, which says how many ids begin with a byte up to each value.
 * Undefined when it decreases somewhere. Needs 1024 bytes at `at`.
 */
export function readFanout(view: DataView, at: number): Uint32Array | undefined {
  const fanout = new Uint32Array(256);
  for (let i = 0, last = 0; i < 256; i++) {
    const count = view.getUint32(at + i * 4);
    if (count < last) return undefined;
    fanout[i] = last = count;
  }
  return fanout;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A 64-bit number as far as doubles hold it; undefined beyond. */
export function readUint64(view: DataView, at: number): number | undefined {
  const value = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
  return Number.isSafeInteger(value) ? value : undefined;
}

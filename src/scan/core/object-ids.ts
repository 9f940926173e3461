/** Many object ids of one width in one buffer: sorted, and told apart from others. Promises: exact, no id passes for another. Pure. */

/** Raw ids of hex ones, one behind the other. */
export function rawIds(oids: readonly string[], idBytes: number): Uint8Array {
  const bytes = new Uint8Array(oids.length * idBytes);
  for (const [index, oid] of oids.entries()) bytes.set(Uint8Array.fromHex(oid), index * idBytes);
  return bytes;
}

export function hexIds(ids: Uint8Array, idBytes: number): string[] {
  return Array.from({ length: ids.length / idBytes }, (_, index) =>
    ids.subarray(index * idBytes, (index + 1) * idBytes).toHex(),
  );
}

/** Ids to be looked up: plain memory, which threads may share. */
export interface IdTable {
  readonly idBytes: number;
  readonly ids: Uint8Array;
  /** A power of two of places; 0 is empty, others are one more than an id's number. */
  readonly slots: Int32Array;
}

/** Of each id that comes twice only the first is ever found. */
export function idTable(lists: readonly Uint8Array[], idBytes: number): IdTable {
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const ids = new Uint8Array(new SharedArrayBuffer(length));
  let at = 0;
  for (const list of lists) {
    ids.set(list, at);
    at += list.length;
  }
  const count = length / idBytes;
  const slots = new Int32Array(new SharedArrayBuffer(4 * slotsFor(count)));
  const view = viewOf(ids);
  const mask = slots.length - 1;
  for (let index = 0; index < count; index++) {
    let slot = view.getUint32(index * idBytes) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }
  return { idBytes, ids, slots };
}

/** The number of the id that stands at `at`; -1 when the table does not hold it. */
export function findId({ idBytes, ids, slots }: IdTable, bytes: Uint8Array, at = 0): number {
  const mask = slots.length - 1;
  const start = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let slot = start & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const own = (slots[slot]! - 1) * idBytes;
    let same = 0;
    while (same < idBytes && ids[own + same] === bytes[at + same]) same++;
    if (same === idBytes) return slots[slot]! - 1;
  }
  return -1;
}

/** Which of `ids` other lists do not hold. Each id stands in it once. */
export class IdMarks {
  readonly #table: IdTable;
  readonly #marks: Uint8Array;

  constructor(ids: Uint8Array, idBytes: number) {
    this.#table = idTable([ids], idBytes);
    this.#marks = new Uint8Array(ids.length / idBytes);
  }

  mark(others: Uint8Array): void {
    for (let at = 0; at < others.length; at += this.#table.idBytes) {
      const index = findId(this.#table, others, at);
      if (index !== -1) this.#marks[index] = 1;
    }
  }

  /** In their order. */
  unmarked(): Uint8Array {
    const { ids, idBytes } = this.#table;
    const left = new Uint8Array(ids.length);
    let length = 0;
    for (let index = 0; index < this.#marks.length; index++) {
      if (this.#marks[index] === 1) continue;
      left.set(ids.subarray(index * idBytes, (index + 1) * idBytes), length);
      length += idBytes;
    }
    return left.slice(0, length);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A power of two that leaves half of the slots free. */
function slotsFor(count: number): number {
  let slots = 16;
  while (slots < 2 * count) slots *= 2;
  return slots;
}

/** Each id once, ascending. */
export function sortedIds(lists: readonly Uint8Array[], idBytes: number): Uint8Array {
  const views = lists.flatMap((list) =>
    Array.from({ length: list.length / idBytes }, (_, index) =>
      list.subarray(index * idBytes, (index + 1) * idBytes),
    ),
  );
  views.sort(compareIds);
  const sorted = new Uint8Array(views.length * idBytes);
  let length = 0;
  for (const [index, id] of views.entries()) {
    if (index > 0 && compareIds(id, views[index - 1]!) === 0) continue;
    sorted.set(id, length);
    length += idBytes;
  }
  return sorted.slice(0, length);
}

export function compareIds(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return one.length - other.length;
}

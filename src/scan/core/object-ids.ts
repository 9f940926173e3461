/** Many object ids of one width in one buffer: sorted, and told apart from others. Promises: exact, no id passes for another. Pure. */

/** Which of `ids` another list does not hold. */
export class IdMarks {
  readonly #ids: Uint8Array;
  readonly #view: DataView;
  readonly #idBytes: number;
  readonly #slots: Int32Array;
  readonly #marks: Uint8Array;

  constructor(ids: Uint8Array, idBytes: number) {
    this.#ids = ids;
    this.#view = new DataView(ids.buffer, ids.byteOffset, ids.byteLength);
    this.#idBytes = idBytes;
    const count = ids.length / idBytes;
    this.#slots = new Int32Array(slotsFor(count));
    this.#marks = new Uint8Array(count);
    for (let index = 0; index < count; index++) this.#put(index);
  }

  mark(others: Uint8Array): void {
    const view = new DataView(others.buffer, others.byteOffset, others.byteLength);
    for (let at = 0; at < others.length; at += this.#idBytes) {
      const mask = this.#slots.length - 1;
      for (let slot = view.getUint32(at) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
        const index = this.#slots[slot]! - 1;
        if (!this.#isSame(index, others, at)) continue;
        this.#marks[index] = 1;
        break;
      }
    }
  }

  /** In their order. */
  unmarked(): Uint8Array {
    const left = new Uint8Array(this.#ids.length);
    let length = 0;
    for (let index = 0; index < this.#marks.length; index++) {
      if (this.#marks[index] === 1) continue;
      left.set(this.#ids.subarray(index * this.#idBytes, (index + 1) * this.#idBytes), length);
      length += this.#idBytes;
    }
    return left.slice(0, length);
  }

  /** An id that comes twice stands here once, and only its first place is ever marked: who asks has each id once. */
  #put(index: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#view.getUint32(index * this.#idBytes) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
  }

  #isSame(index: number, others: Uint8Array, at: number): boolean {
    const own = index * this.#idBytes;
    for (let i = 0; i < this.#idBytes; i++) if (this.#ids[own + i] !== others[at + i]) return false;
    return true;
  }
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

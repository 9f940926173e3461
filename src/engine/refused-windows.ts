/**
 * Windows of text that rules were tried on at one place, in vain: files, and versions of a file above all, say the same again and
 * again. Promises: knows only what it was told, byte for byte; a fixed amount of memory and no garbage, the oldest forgotten first.
 */

const HELD_BYTES = 2 << 20;
/** Longer ones are few. */
const WINDOW_BYTES_MAX = 4096;
const SLOTS = 1 << 14;
/** Bytes that choose the slot: so many, then some further apart, up to the window's end. */
const NEAR_BYTES = 16;
const NEAR_STEP = 5;
const FAR_STEP = 61;

export class RefusedWindows {
  readonly #held = Buffer.alloc(HELD_BYTES);
  /** By slot: the rule, the window's length, and how many bytes had been written before it. */
  readonly #rules = new Int32Array(SLOTS).fill(-1);
  readonly #lengths = new Int32Array(SLOTS);
  readonly #places = new Float64Array(SLOTS);
  #written = 0;

  has(rule: number, memory: Buffer, start: number, end: number): boolean {
    const slot = slotOf(rule, memory, start, end);
    if (this.#rules[slot] !== rule || this.#lengths[slot] !== end - start) return false;
    const place = this.#places[slot]!;
    if (place + HELD_BYTES < this.#written) return false;
    const at = place % HELD_BYTES;
    return memory.compare(this.#held, at, at + end - start, start, end) === 0;
  }

  add(rule: number, memory: Buffer, start: number, end: number): void {
    const length = end - start;
    if (length > WINDOW_BYTES_MAX) return;
    const room = HELD_BYTES - (this.#written % HELD_BYTES);
    if (room < length) this.#written += room;
    const slot = slotOf(rule, memory, start, end);
    this.#rules[slot] = rule;
    this.#lengths[slot] = length;
    this.#places[slot] = this.#written;
    memory.copy(this.#held, this.#written % HELD_BYTES, start, end);
    this.#written += length;
  }
}

function slotOf(rule: number, memory: Buffer, start: number, end: number): number {
  let hash = rule;
  let at = start;
  for (let near = 0; near < NEAR_BYTES && at < end; near++, at += NEAR_STEP)
    hash = Math.imul(hash ^ memory[at]!, 0x9e3779b1) + (hash >>> 15);
  for (; at < end; at += FAR_STEP) hash = Math.imul(hash ^ memory[at]!, 0x9e3779b1) + (hash >>> 15);
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 18;
}

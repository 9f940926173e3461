/**
 * Ids numbered in the order they are met, found by their bytes where they lie: no string is made of any. Grows as it must;
 * about 32 bytes an id. Pure.
 */
const FIRST_IDS = 1 << 12;

export class IdTable {
  readonly #idBytes: number;
  #ids: Uint8Array;
  /** The first eight bytes of each id, as two numbers. */
  #words: Uint32Array;
  /** Numbers by hash, one more than they are; 0 is free. */
  #slots: Uint32Array;
  #count = 0;

  constructor(idBytes: number, expected = FIRST_IDS) {
    this.#idBytes = idBytes;
    const room = Math.max(FIRST_IDS, 2 ** Math.ceil(Math.log2(Math.max(2, expected))));
    this.#ids = new Uint8Array(room * idBytes);
    this.#words = new Uint32Array(room * 2);
    this.#slots = new Uint32Array(room * 2);
  }

  get count(): number {
    return this.#count;
  }

  /** The number of the id at `bytes[at]`, or -1. */
  find(bytes: Uint8Array, at: number): number {
    const high = wordAt(bytes, at);
    const low = wordAt(bytes, at + 4);
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(high, low) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (number === -1) return -1;
      if (
        this.#words[2 * number] === high &&
        this.#words[2 * number + 1] === low &&
        this.#equals(number, bytes, at)
      )
        return number;
    }
  }

  /** The number of the id at `bytes[at]`, given to it now when it is new. */
  add(bytes: Uint8Array, at: number): number {
    const known = this.find(bytes, at);
    if (known !== -1) return known;
    if ((this.#count + 1) * 2 > this.#slots.length) this.#grow();
    const number = this.#count++;
    const start = number * this.#idBytes;
    // A view of twenty bytes costs more than a loop over them.
    for (let i = 0; i < this.#idBytes; i++) this.#ids[start + i] = bytes[at + i]!;
    this.#words[2 * number] = wordAt(bytes, at);
    this.#words[2 * number + 1] = wordAt(bytes, at + 4);
    this.#place(number);
    return number;
  }

  /** Hex. */
  oidOf(number: number): string {
    return this.#ids.subarray(number * this.#idBytes, (number + 1) * this.#idBytes).toHex();
  }

  #equals(number: number, bytes: Uint8Array, at: number): boolean {
    const start = number * this.#idBytes;
    for (let i = 8; i < this.#idBytes; i++) if (this.#ids[start + i] !== bytes[at + i]) return false;
    return true;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(this.#words[2 * number]!, this.#words[2 * number + 1]!) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #grow(): void {
    const room = this.#slots.length;
    const ids = new Uint8Array(room * this.#idBytes);
    ids.set(this.#ids);
    this.#ids = ids;
    const words = new Uint32Array(room * 2);
    words.set(this.#words);
    this.#words = words;
    this.#slots = new Uint32Array(room * 2);
    for (let number = 0; number < this.#count; number++) this.#place(number);
  }
}

/** Ids are hashes already; attackers who make them collide slow the search of their own repository. */
function hashOf(high: number, low: number): number {
  return Math.imul(high ^ (low >>> 5), 0x9e3779b1) >>> 4;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

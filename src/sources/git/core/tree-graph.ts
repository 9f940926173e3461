/**
 * Which trees hold which trees, and which hold the blobs asked about: all that attribution needs of a history, names as
 * hashes, in twelve bytes an entry. Feed it every tree once, in any order.
 */
import { corrupt } from "./git-fault.ts";
import { IdTable } from "./id-table.ts";
import type { ObjectFormat } from "./object-format.ts";

const DIGIT_FOUR = 0x34;
const FIRST_ENTRIES = 1 << 14;

/** What an entry names: a tree by its number, or a blob by its own. */
export const treeReference = (number: number): number => number * 2;
export const blobReference = (number: number): number => number * 2 + 1;
export const isBlobReference = (reference: number): boolean => (reference & 1) === 1;
export const numberOf = (reference: number): number => reference >>> 1;

export class TreeGraph {
  readonly #idBytes: number;
  readonly #trees: IdTable;
  readonly #blobs: IdTable;
  /** By their numbers here, those of the caller. */
  readonly #blobNumbers: number[] = [];
  /** Entries of all trees, one tree's side by side. */
  #references = new Uint32Array(FIRST_ENTRIES);
  #names = new Float64Array(FIRST_ENTRIES);
  #used = 0;
  /** By tree: where its entries begin, and end. */
  #starts = new Uint32Array(FIRST_ENTRIES);
  #ends = new Uint32Array(FIRST_ENTRIES);

  /** `blobs`: those asked about, each with a number of the caller's. */
  constructor(blobs: ReadonlyMap<string, number>, { idBytes }: ObjectFormat) {
    this.#idBytes = idBytes;
    this.#trees = new IdTable(idBytes);
    this.#blobs = new IdTable(idBytes, blobs.size * 2);
    for (const [oid, number] of blobs) {
      this.#blobs.add(Uint8Array.fromHex(oid), 0);
      this.#blobNumbers.push(number);
    }
  }

  get treeCount(): number {
    return this.#trees.count;
  }

  /** Undefined for a tree that neither was added nor stands in one that was. */
  treeNumber(oid: string): number | undefined {
    const number = this.#trees.find(Uint8Array.fromHex(oid), 0);
    return number === -1 ? undefined : number;
  }

  treeOid(number: number): string {
    return this.#trees.oidOf(number);
  }

  /** Entries of a tree are numbered from here … */
  startOf(tree: number): number {
    return this.#starts[tree] ?? 0;
  }

  /** … to here; from and to 0 for a tree that was not added. */
  endOf(tree: number): number {
    return this.#ends[tree] ?? 0;
  }

  /** What an entry names: a subtree, or a blob asked about. In the order of the tree. */
  referenceAt(entry: number): number {
    return this.#references[entry]!;
  }

  /** A hash of the entry's name. */
  nameAt(entry: number): number {
    return this.#names[entry]!;
  }

  /** Throws GitFault when the tree is malformed; what was read of it before counts. */
  add(treeId: Uint8Array, bytes: Uint8Array): void {
    const tree = this.#trees.add(treeId, 0);
    const start = this.#used;
    try {
      for (let at = 0; at < bytes.length; ) {
        const id = bytes.indexOf(0, at) + 1;
        if (id === 0 || id + this.#idBytes > bytes.length) throw corrupt("the tree ends within an entry");
        const isTree = bytes[at] === DIGIT_FOUR || (bytes[at] === 0x30 && bytes[at + 1] === DIGIT_FOUR);
        const reference = isTree ? treeReference(this.#trees.add(bytes, id)) : this.#blobAt(bytes, id);
        if (reference !== -1) this.#note(reference, nameHash(bytes, bytes.indexOf(32, at) + 1, id - 1));
        at = id + this.#idBytes;
      }
    } finally {
      this.#close(tree, start);
    }
  }

  #blobAt(bytes: Uint8Array, id: number): number {
    const number = this.#blobs.find(bytes, id);
    return number === -1 ? -1 : blobReference(this.#blobNumbers[number]!);
  }

  #note(reference: number, name: number): void {
    if (this.#used === this.#references.length) {
      this.#references = grown(this.#references, new Uint32Array(this.#used * 2));
      this.#names = grown(this.#names, new Float64Array(this.#used * 2));
    }
    this.#references[this.#used] = reference;
    this.#names[this.#used++] = name;
  }

  #close(tree: number, start: number): void {
    if (tree >= this.#starts.length) {
      const room = 2 ** Math.ceil(Math.log2(tree + 1)) * 2;
      this.#starts = grown(this.#starts, new Uint32Array(room));
      this.#ends = grown(this.#ends, new Uint32Array(room));
    }
    this.#starts[tree] = start;
    this.#ends[tree] = this.#used;
  }
}

function grown<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** A number for `bytes[start, end)`: FNV-1a, and the same with another prime, 53 bits in all. */
export function nameHash(bytes: Uint8Array, start: number, end: number): number {
  let one = 0x811c9dc5;
  let other = 0x2c1b3c6d;
  for (let at = start; at < end; at++) {
    one = Math.imul(one ^ bytes[at]!, 0x01000193);
    other = Math.imul(other ^ bytes[at]!, 0x85ebca6b);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
}

/**
 * Which trees hold which trees, and which hold the blobs asked about: all that attribution needs of a history, names as
 * hashes, in 16 bytes an entry. Feed it every tree once, in any order.
 */
import { corrupt } from "./git-fault.ts";
import type { ObjectFormat } from "./object-format.ts";
import { viewOf } from "./oid-order.ts";

const DIGIT_FOUR = 0x34;

/** Entries of one tree that matter, in its order: what is named, then a hash of the name, and so on. */
export type TreeEntries = Float64Array;

/** What an entry names: a tree by its number, or a blob by its own. */
export const treeReference = (number: number): number => number * 2;
export const blobReference = (number: number): number => number * 2 + 1;
export const isBlobReference = (reference: number): boolean => (reference & 1) === 1;
export const numberOf = (reference: number): number => reference >>> 1;

export class TreeGraph {
  readonly #idBytes: number;
  readonly #blobs: ReadonlyMap<string, number>;
  /** The first four bytes of each blob's id: almost every entry is told apart by them alone. */
  readonly #blobStarts: ReadonlySet<number>;
  readonly #numbers = new Map<string, number>();
  readonly #oids: string[] = [];
  readonly #entries: (TreeEntries | undefined)[] = [];

  /** `blobs`: those asked about, each with a number of the caller's. */
  constructor(blobs: ReadonlyMap<string, number>, { idBytes }: ObjectFormat) {
    this.#blobs = blobs;
    this.#idBytes = idBytes;
    this.#blobStarts = new Set([...blobs.keys()].map((oid) => Number.parseInt(oid.slice(0, 8), 16)));
  }

  get treeCount(): number {
    return this.#oids.length;
  }

  /** Undefined for a tree that neither was added nor stands in one that was. */
  treeNumber(oid: string): number | undefined {
    return this.#numbers.get(oid);
  }

  treeOid(number: number): string {
    return this.#oids[number]!;
  }

  /** Subtrees, and blobs asked about; none for a tree that was not added. */
  entriesOf(tree: number): TreeEntries {
    return this.#entries[tree] ?? NO_ENTRIES;
  }

  /** Throws GitFault when the tree is malformed; what was read of it before counts. */
  add(oid: string, bytes: Uint8Array): void {
    const tree = this.#numberOf(oid);
    const found: number[] = [];
    const view = viewOf(bytes);
    try {
      for (let at = 0; at < bytes.length; ) {
        const nameEnd = bytes.indexOf(0, at);
        const id = nameEnd + 1;
        if (nameEnd === -1 || id + this.#idBytes > bytes.length)
          throw corrupt("the tree ends within an entry");
        const isTree = bytes[at] === DIGIT_FOUR || (bytes[at] === 0x30 && bytes[at + 1] === DIGIT_FOUR);
        const reference = isTree ? treeReference(this.#numberAt(bytes, id)) : this.#blobAt(bytes, id, view);
        if (reference !== -1) found.push(reference, nameHash(bytes, bytes.indexOf(32, at) + 1, nameEnd));
        at = id + this.#idBytes;
      }
    } finally {
      this.#entries[tree] = Float64Array.from(found);
    }
  }

  #blobAt(bytes: Uint8Array, id: number, view: DataView): number {
    if (!this.#blobStarts.has(view.getUint32(id))) return -1;
    const number = this.#blobs.get(bytes.subarray(id, id + this.#idBytes).toHex());
    return number === undefined ? -1 : blobReference(number);
  }

  #numberAt(bytes: Uint8Array, id: number): number {
    return this.#numberOf(bytes.subarray(id, id + this.#idBytes).toHex());
  }

  #numberOf(oid: string): number {
    const known = this.#numbers.get(oid);
    if (known !== undefined) return known;
    const number = this.#oids.push(oid) - 1;
    this.#numbers.set(oid, number);
    return number;
  }
}

const NO_ENTRIES = new Float64Array(0);

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

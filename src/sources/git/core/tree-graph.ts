/**
 * Which trees hold what: all that attribution needs of a history, names as hashes, in eight bytes an entry. Feed it every
 * tree once, in any order. Objects go by the numbers a table gives them. Promises: beyond a number of entries nothing is
 * kept any more; who wants to know feeds the trees again, asking for some blobs alone.
 */
import { corrupt } from "./git-fault.ts";
import type { IdTable } from "./id-table.ts";

const DIGIT_FOUR = 0x34;
const DIGIT_SIX = 0x36;
const FIRST_TREES = 1 << 14;
/** Entries of a chunk, as a power of two. */
const CHUNK_BITS = 18;
const CHUNK_MASK = (1 << CHUNK_BITS) - 1;

/** What an entry names: a tree by its number, or a blob by its own. */
export const treeReference = (number: number): number => number * 2;
export const blobReference = (number: number): number => number * 2 + 1;
export const isBlobReference = (reference: number): boolean => (reference & 1) === 1;
export const numberOf = (reference: number): number => reference >>> 1;

export interface GraphOptions {
  readonly idBytes: number;
  /** Knows ids, and may learn new ones from trees. */
  readonly ids: IdTable;
  /** Called with the number of an id that was not in the table: the first time it is met. */
  readonly unknown?: (number: number, isTree: boolean) => void;
  /** Blobs are kept if this says so; absent: all. */
  readonly isAsked?: (blob: number) => boolean;
  /** By the first two bytes of an id: whether any blob asked about begins with them. Spares the look for most. */
  readonly starts?: Uint8Array;
  readonly entriesMax?: number;
}

export class TreeGraph {
  readonly #options: GraphOptions;
  /** Entries of all trees, one tree's side by side: pairs of what is named and a hash of the name. */
  readonly #chunks: Uint32Array[] = [];
  #used = 0;
  /** By tree: where its entries begin, and end. */
  #starts = new Uint32Array(FIRST_TREES);
  #ends = new Uint32Array(FIRST_TREES);
  #isCut = false;

  constructor(options: GraphOptions) {
    this.#options = options;
  }

  get ids(): IdTable {
    return this.#options.ids;
  }

  /** There were too many entries: none is kept, and ids alone have been looked up. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Entries of a tree are numbered from here … */
  startOf(tree: number): number {
    return this.#starts[tree] ?? 0;
  }

  /** … to here; from and to 0 for a tree that was not added. */
  endOf(tree: number): number {
    return this.#ends[tree] ?? 0;
  }

  /** What an entry names. In the order of the tree; submodules are left out. */
  referenceAt(entry: number): number {
    return this.#chunks[entry >>> CHUNK_BITS]![2 * (entry & CHUNK_MASK)]!;
  }

  /** A hash of the entry's name. */
  nameAt(entry: number): number {
    return this.#chunks[entry >>> CHUNK_BITS]![2 * (entry & CHUNK_MASK) + 1]!;
  }

  /** Throws GitFault when the tree is malformed; what was read of it before counts. */
  add(treeId: Uint8Array, bytes: Uint8Array): void {
    const { idBytes, ids } = this.#options;
    const tree = ids.add(treeId, 0);
    const start = this.#used;
    try {
      // A loop of our own, as asking the array for its next zero costs more than names are long.
      for (let at = 0, end = bytes.length; at < end; ) {
        let id = at + 5;
        let name = 0;
        while (id < end && bytes[id] !== 0) {
          if (name === 0 && bytes[id] === 32) name = id + 1;
          id++;
        }
        id++;
        if (id + idBytes > end) throw corrupt("the tree ends within an entry");
        const isTree = bytes[at] === DIGIT_FOUR || (bytes[at] === 0x30 && bytes[at + 1] === DIGIT_FOUR);
        // `160000`: another repository's commit.
        const isSubmodule = bytes[at] === 0x31 && bytes[at + 1] === DIGIT_SIX;
        if (!isSubmodule) this.#entry(bytes, name, id, isTree);
        at = id + idBytes;
      }
    } finally {
      this.#close(tree, start);
    }
  }

  #entry(bytes: Uint8Array, name: number, id: number, isTree: boolean): void {
    const { ids, unknown, isAsked, starts } = this.#options;
    if (!isTree && starts?.[(bytes[id]! << 8) | bytes[id + 1]!] === 0) return;
    let number = ids.find(bytes, id);
    if (number === -1) {
      number = ids.add(bytes, id);
      unknown?.(number, isTree);
    }
    if (this.#isCut || (!isTree && isAsked?.(number) === false)) return;
    this.#note(isTree ? treeReference(number) : blobReference(number), nameHash(bytes, name, id - 1));
  }

  #note(reference: number, name: number): void {
    const { entriesMax = Number.POSITIVE_INFINITY } = this.#options;
    if (this.#used >= entriesMax) {
      this.#isCut = true;
      this.#chunks.length = 0;
      return;
    }
    const chunk = this.#used >>> CHUNK_BITS;
    this.#chunks[chunk] ??= new Uint32Array(2 << CHUNK_BITS);
    const at = 2 * (this.#used++ & CHUNK_MASK);
    this.#chunks[chunk]![at] = reference;
    this.#chunks[chunk]![at + 1] = name;
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

/** FNV-1a of `bytes[start, end)`: tells apart the names of one tree, which cannot hold the same one twice. */
export function nameHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}

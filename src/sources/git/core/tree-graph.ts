/**
 * Which trees lead to the blobs asked about, as attribution sees it: objects by numbers, names as hashes. Whoever reads trees
 * makes one. Pure.
 */

/** What an entry names: a tree by its number, or a blob by its own. */
export const treeReference = (number: number): number => number * 2;
export const isBlobReference = (reference: number): boolean => (reference & 1) === 1;
export const numberOf = (reference: number): number => reference >>> 1;

/** Ids by number. */
export interface ObjectNumbers {
  readonly count: number;
  /** The number of the id at `bytes[at]`, or -1. */
  find(bytes: Uint8Array, at: number): number;
  /** Hex. */
  oidOf(number: number): string;
}

export interface TreeGraph {
  readonly ids: ObjectNumbers;
  /** Entries of a tree that lead to blobs asked about are numbered from here … */
  startOf(tree: number): number;
  /** … to here; the same number for a tree that leads to none, or is not known. Trees may share entries. */
  endOf(tree: number): number;
  /** What an entry names. In the order of the tree. */
  referenceAt(entry: number): number;
  /** A hash of the entry's name. */
  nameAt(entry: number): number;
}

/** FNV-1a of `bytes[start, end)`: tells apart the names of one tree, which cannot hold the same one twice. */
export function nameHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}

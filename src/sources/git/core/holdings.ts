/**
 * What trees hold of the blobs asked about, each arrangement of them numbered once: two trees with the same number hold the
 * same blobs at the same paths. So a commit that touched none of them costs one comparison, however large it is.
 * Promises: ends on trees that run in a circle, and looks at no more than a bounded number of places a time.
 */
import { isBlobReference, numberOf, type TreeGraph, treeReference } from "./tree-graph.ts";

/** The number of the arrangement that holds nothing. */
export const NOTHING = 0;

/** A blob at a place: hashes of the names that lead to it, the root's entry first. */
export interface Held {
  readonly blob: number;
  readonly names: readonly number[];
  /** Trees that lead there, the first one's own included: their bytes tell the names. */
  readonly trees: readonly number[];
}

interface Arrangement {
  /** A tree that is so arranged. */
  readonly tree: number;
  /** By name: a blob's reference, or twice the number of an arrangement below. In the tree's order. */
  readonly entries: ReadonlyMap<number, number>;
}

/** Places looked at in one comparison: beyond it only attacks go. */
const VISITS_MAX = 200_000;
const DEPTH_MAX = 1024;
const UNKNOWN = -1;
const IN_WORK = -2;

export class Holdings {
  readonly #graph: TreeGraph;
  readonly #ofTree: Int32Array;
  readonly #arrangements: Arrangement[] = [{ tree: 0, entries: new Map() }];
  readonly #numbers = new Map<string, number>();
  #visits = 0;

  /** `graph` has had all trees added. */
  constructor(graph: TreeGraph) {
    this.#graph = graph;
    this.#ofTree = new Int32Array(graph.treeCount).fill(UNKNOWN);
  }

  /** What the tree holds; `NOTHING` also when it is not known. */
  of(treeOid: string): number {
    const tree = this.#graph.treeNumber(treeOid);
    if (tree === undefined) return NOTHING;
    if (this.#ofTree[tree] === UNKNOWN) this.#arrange(tree);
    return this.#ofTree[tree]!;
  }

  /** Children first, without recursion: trees may lie deep. */
  #arrange(root: number): void {
    const waiting = [root];
    while (waiting.length > 0) {
      const tree = waiting.at(-1)!;
      const before = waiting.length;
      if (this.#ofTree[tree] === UNKNOWN) {
        this.#ofTree[tree] = IN_WORK;
        const entries = this.#graph.entriesOf(tree);
        for (let i = 0; i < entries.length; i += 2) {
          const reference = entries[i]!;
          if (!isBlobReference(reference) && this.#ofTree[numberOf(reference)] === UNKNOWN)
            waiting.push(numberOf(reference));
        }
      }
      if (waiting.length > before) continue;
      waiting.pop();
      if (this.#ofTree[tree] === IN_WORK) this.#ofTree[tree] = this.#numberFor(tree);
    }
  }

  #numberFor(tree: number): number {
    const entries = this.#graph.entriesOf(tree);
    const held = new Map<number, number>();
    for (let i = 0; i < entries.length; i += 2) {
      const reference = entries[i]!;
      if (isBlobReference(reference)) held.set(entries[i + 1]!, reference);
      else {
        const below = this.#ofTree[numberOf(reference)]!;
        // One still in work lies above itself: a circle, which no honest repository has.
        if (below > NOTHING) held.set(entries[i + 1]!, treeReference(below));
      }
    }
    if (held.size === 0) return NOTHING;
    const key = [...held].join(";");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#arrangements.push({ tree, entries: held }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** What `holding` holds at places where none of `others` holds the same. In the order of paths. */
  beyond(holding: number, others: readonly number[]): Held[] {
    this.#visits = 0;
    const found: Held[] = [];
    this.#compare(holding, others, { names: [], trees: [] }, found);
    return found;
  }

  #compare(
    holding: number,
    others: readonly number[],
    { names, trees }: Pick<Held, "names" | "trees">,
    found: Held[],
  ): void {
    if (holding === NOTHING || others.includes(holding) || names.length > DEPTH_MAX) return;
    const { entries, tree } = this.#arrangements[holding]!;
    for (const [name, reference] of entries) {
      if (++this.#visits > VISITS_MAX) return;
      const facing = others.map((other) => this.#arrangements[other]!.entries.get(name) ?? NOTHING);
      if (facing.includes(reference)) continue;
      const place = { names: [...names, name], trees: [...trees, tree] };
      if (isBlobReference(reference)) found.push({ blob: numberOf(reference), ...place });
      else this.#compare(numberOf(reference), facing.map(belowOf), place, found);
    }
  }

  /** Whether `holding` holds one of `blobs`. `known` keeps answers about the same blobs from one call to the next. */
  holdsAny(holding: number, blobs: ReadonlySet<number>, known: Map<number, boolean>): boolean {
    if (holding === NOTHING) return false;
    const before = known.get(holding);
    if (before !== undefined) return before;
    known.set(holding, false);
    let holds = false;
    for (const reference of this.#arrangements[holding]!.entries.values()) {
      holds = isBlobReference(reference)
        ? blobs.has(numberOf(reference))
        : this.holdsAny(numberOf(reference), blobs, known);
      if (holds) break;
    }
    known.set(holding, holds);
    return holds;
  }
}

/** The arrangement an entry leads to; nothing where a blob stands instead. */
function belowOf(reference: number): number {
  return isBlobReference(reference) ? NOTHING : numberOf(reference);
}

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
  /** What stands there: a blob's reference, or twice the number of an arrangement below. In the tree's order. */
  readonly references: readonly number[];
  readonly names: readonly number[];
  /** References by name, made when somebody asks. */
  byName?: ReadonlyMap<number, number>;
}

/** Places looked at in one comparison: beyond it only attacks go. */
const VISITS_MAX = 200_000;
const DEPTH_MAX = 1024;
const UNKNOWN = -1;
const IN_WORK = -2;

export class Holdings {
  readonly #graph: TreeGraph;
  readonly #isAsked: (blob: number) => boolean;
  readonly #ofTree: Int32Array;
  readonly #arrangements: Arrangement[] = [{ tree: 0, references: [], names: [] }];
  /** Numbers of arrangements by a hash of what they hold. */
  readonly #byHash = new Map<number, number[]>();
  // What the tree at hand holds; kept between trees, so that most make no garbage.
  readonly #references: number[] = [];
  readonly #names: number[] = [];
  /** Numbers of arrangements by where entries begin. */
  readonly #byStart = new Map<number, number>();
  #metCircle = false;
  #visits = 0;

  /** `graph` has had all trees added. */
  constructor(graph: TreeGraph, isAsked: (blob: number) => boolean) {
    this.#graph = graph;
    this.#isAsked = isAsked;
    this.#ofTree = new Int32Array(graph.ids.count).fill(UNKNOWN);
  }

  /** What the tree holds; `NOTHING` also when it is not known. */
  of(tree: number): number {
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
        const end = this.#graph.endOf(tree);
        for (let entry = this.#graph.startOf(tree); entry < end; entry++) {
          const reference = this.#graph.referenceAt(entry);
          if (!isBlobReference(reference) && this.#ofTree[numberOf(reference)] === UNKNOWN)
            waiting.push(numberOf(reference));
        }
      }
      if (waiting.length > before) continue;
      waiting.pop();
      if (this.#ofTree[tree] === IN_WORK) this.#ofTree[tree] = this.#numberFor(tree);
    }
  }

  /** Trees that share their entries are arranged alike. */
  #numberFor(tree: number): number {
    const start = this.#graph.startOf(tree);
    if (start === this.#graph.endOf(tree)) return NOTHING;
    const known = this.#byStart.get(start);
    if (known !== undefined) return known;
    const number = this.#numberOfEntries(tree);
    // In a circle, what stands above is not known yet.
    if (!this.#metCircle) this.#byStart.set(start, number);
    return number;
  }

  #numberOfEntries(tree: number): number {
    const hash = this.#collect(tree);
    if (this.#references.length === 0) return NOTHING;
    const twins = this.#byHash.get(hash) ?? [];
    for (const number of twins) if (this.#isCollected(this.#arrangements[number]!)) return number;
    const made = { tree, references: this.#references.slice(), names: this.#names.slice() };
    const number = this.#arrangements.push(made) - 1;
    if (twins.length === 0) this.#byHash.set(hash, twins);
    twins.push(number);
    return number;
  }

  #collect(tree: number): number {
    this.#references.length = 0;
    this.#names.length = 0;
    let hash = 0;
    const end = this.#graph.endOf(tree);
    for (let entry = this.#graph.startOf(tree); entry < end; entry++) {
      let reference = this.#graph.referenceAt(entry);
      if (isBlobReference(reference)) {
        if (!this.#isAsked(numberOf(reference))) continue;
      } else {
        const below = this.#ofTree[numberOf(reference)]!;
        // One still in work lies above itself: a circle, which no honest repository has.
        if (below === IN_WORK) this.#metCircle = true;
        if (below <= NOTHING) continue;
        reference = treeReference(below);
      }
      const name = this.#graph.nameAt(entry);
      this.#references.push(reference);
      this.#names.push(name);
      hash = (Math.imul(hash, 31) + Math.imul(reference ^ (name | 0), 0x9e3779b1)) | 0;
    }
    return hash;
  }

  #isCollected({ references, names }: Arrangement): boolean {
    if (references.length !== this.#references.length) return false;
    for (let i = 0; i < references.length; i++)
      if (references[i] !== this.#references[i] || names[i] !== this.#names[i]) return false;
    return true;
  }

  #referenceIn(holding: number, name: number): number {
    const arrangement = this.#arrangements[holding]!;
    if (arrangement.references.length === 0) return NOTHING;
    arrangement.byName ??= new Map(arrangement.names.map((each, i) => [each, arrangement.references[i]!]));
    return arrangement.byName.get(name) ?? NOTHING;
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
    const { references, names: own, tree } = this.#arrangements[holding]!;
    for (const [i, reference] of references.entries()) {
      if (++this.#visits > VISITS_MAX) return;
      const name = own[i]!;
      const facing = others.map((other) => this.#referenceIn(other, name));
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
    for (const reference of this.#arrangements[holding]!.references) {
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

/**
 * The life of blobs in a history: which commit brought each in and where, where else it stood later, which commits took it
 * away, and which tips still hold it. Whole trees are compared with those of all parents, so that content only a merge made
 * is found like any other. Pure: who calls has read commits and trees.
 */
import { type Held, Holdings, NOTHING } from "./holdings.ts";
import { type CommitNode, topologicalOrder } from "./topological-order.ts";
import type { TreeGraph } from "./tree-graph.ts";

/** A blob where a commit put it. */
export interface Appearance extends Held {
  /** Number of the commit in topological order. */
  readonly commit: number;
}

/** Appearances kept of one blob: beyond that, it is known to be there and no more. */
const APPEARANCES_MAX = 64;
const NO_PARENTS: readonly number[] = [];

export class BlobHistory {
  /** Parents before children. */
  readonly commits: readonly CommitNode[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** By number of the commit. */
  readonly #parents: readonly (readonly number[])[];
  readonly #holdings: Holdings;
  readonly #holdingOf: Uint32Array;
  readonly #appearances = new Map<number, Appearance[]>();
  readonly #removals = new Map<number, number[]>();

  /** `graph` has had all trees added; `isAsked` tells the blobs whose life is wanted. */
  constructor(commits: readonly CommitNode[], graph: TreeGraph, isAsked: (blob: number) => boolean) {
    this.commits = topologicalOrder(commits);
    this.#numbers = new Map(this.commits.map(({ oid }, number) => [oid, number]));
    this.#parents = this.commits.map((commit) => this.#parentsOf(commit));
    this.#holdings = new Holdings(graph, isAsked);
    this.#holdingOf = Uint32Array.from(this.commits, ({ tree }) => this.#holdings.of(tree));
    for (let number = 0; number < this.commits.length; number++) this.#compareWithParents(number);
  }

  #compareWithParents(number: number): void {
    const own = this.#holdingOf[number]!;
    const parents = this.#parents[number]!;
    // Nearly every commit touches none of the blobs.
    if (parents.length === 1 && this.#holdingOf[parents[0]!] === own) return;
    const before = parents.map((parent) => this.#holdingOf[parent]!);
    for (const held of this.#holdings.beyond(own, before)) this.#noteAppearance(number, held);
    for (const other of new Set(before))
      for (const { blob } of this.#holdings.beyond(other, [own])) noteOnce(this.#removals, blob, number);
  }

  #noteAppearance(commit: number, held: Held): void {
    const list = this.#appearances.get(held.blob);
    if (list === undefined) this.#appearances.set(held.blob, [{ commit, ...held }]);
    else if (list.length < APPEARANCES_MAX) list.push({ commit, ...held });
  }

  /** Of commits that are here. */
  #parentsOf({ parents }: CommitNode): readonly number[] {
    if (parents.length === 0) return NO_PARENTS;
    const numbers: number[] = [];
    for (const oid of parents) {
      const number = this.#numbers.get(oid);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  }

  /** Undefined when the commit is not here. */
  numberOf(commit: string): number | undefined {
    return this.#numbers.get(commit);
  }

  /** Where and when the blob was put, parents before children; its introduction first. Empty when no commit holds it. */
  appearancesOf(blob: number): readonly Appearance[] {
    return this.#appearances.get(blob) ?? [];
  }

  /** A way to ask whether a commit's tree holds one of `blobs`. */
  holder(blobs: ReadonlySet<number>): (commit: number) => boolean {
    const known = new Map<number, boolean>();
    return (commit) => this.#holdings.holdsAny(this.#holdingOf[commit]!, blobs, known);
  }

  /** The commits, of those in `among`, that hold none of `blobs` where a parent held one. Parents before children. */
  removalsOf(blobs: ReadonlySet<number>, among: (commit: number) => boolean): number[] {
    const holds = this.holder(blobs);
    const numbers = new Set([...blobs].flatMap((blob) => this.#removals.get(blob) ?? []));
    const ended = [...numbers].filter((number) => among(number) && !holds(number)).sort((a, b) => a - b);
    // A merge that took the side without it removed nothing itself.
    const own = ended.filter((number) => this.#parents[number]!.every(holds));
    return own.length > 0 ? own : ended;
  }

  /** Commits that `tips` lead to, themselves included: 1 for each such commit's number. */
  reachedFrom(tips: Iterable<string>): Uint8Array {
    const reached = new Uint8Array(this.commits.length);
    for (const tip of tips) {
      const number = this.#numbers.get(tip);
      if (number !== undefined) reached[number] = 1;
    }
    for (let number = reached.length - 1; number >= 0; number--)
      if (reached[number] === 1) for (const parent of this.#parents[number]!) reached[parent] = 1;
    return reached;
  }

  /** Whether any commit holds any of the blobs asked about. */
  get holdsSomething(): boolean {
    return this.#holdingOf.some((holding) => holding !== NOTHING);
  }
}

function noteOnce(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

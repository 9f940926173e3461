/**
 * The life of blobs in a history: which commit brought each in and where, where else it stood later, which commits took it
 * away, and which tips still hold it. Whole trees are compared with those of all parents, so that content only a merge made
 * is found like any other. Pure: who calls has read commits and trees.
 */
import type { CommitTable } from "./commit-table.ts";
import { type Held, Holdings, NOTHING } from "./holdings.ts";
import { topologicalNumbers } from "./topological-order.ts";
import type { ObjectNumbers, TreeGraph } from "./tree-graph.ts";

/** A blob where a commit put it. */
export interface Appearance extends Held {
  /** Number of the commit in topological order. */
  readonly commit: number;
}

/** Appearances kept of one blob: beyond that, it is known to be there and no more. */
const APPEARANCES_MAX = 64;
/** As the number of a commit: it is not here. */
const NOT_HERE = -1;

export class BlobHistory {
  /** How many commits there are; they are numbered from 0, parents before children. */
  readonly count: number;
  readonly #ids: ObjectNumbers;
  readonly #table: CommitTable;
  /** By number of the commit, its place in the table. */
  readonly #order: Uint32Array;
  /** By number of the object, that of the commit. */
  readonly #numbers: Int32Array;
  readonly #holdings: Holdings;
  readonly #holdingOf: Uint32Array;
  readonly #appearances = new Map<number, Appearance[]>();
  readonly #removals = new Map<number, number[]>();

  /** `graph` has had all trees added; `isAsked` tells the blobs whose life is wanted. */
  constructor(table: CommitTable, graph: TreeGraph, isAsked: (blob: number) => boolean) {
    this.#ids = graph.ids;
    this.#table = table;
    this.#numbers = new Int32Array(graph.ids.count).fill(NOT_HERE);
    this.#order = orderOf(table, graph.ids, this.#numbers);
    this.count = this.#order.length;
    for (const [number, place] of this.#order.entries()) this.#numbers[table.ids[place]!] = number;
    this.#holdings = new Holdings(graph, isAsked);
    this.#holdingOf = this.#order.map((place) => this.#holdings.of(table.trees[place]!));
    for (let number = 0; number < this.count; number++) this.#compareWithParents(number);
  }

  #compareWithParents(number: number): void {
    const own = this.#holdingOf[number]!;
    const parents = this.#parentsOf(number);
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

  /** Those that are here. */
  #parentsOf(number: number): number[] {
    const { parentStarts, parents } = this.#table;
    const place = this.#order[number]!;
    const known: number[] = [];
    for (let at = parentStarts[place]!; at < parentStarts[place + 1]!; at++) {
      const parent = this.#numbers[parents[at]!]!;
      if (parent !== NOT_HERE) known.push(parent);
    }
    return known;
  }

  oidOf(number: number): string {
    return this.#ids.oidOf(this.#table.ids[this.#order[number]!]!);
  }

  /** Undefined when the commit is not here. */
  numberOf(commit: string): number | undefined {
    const object = this.#ids.find(Uint8Array.fromHex(commit), 0);
    const number = object === -1 ? NOT_HERE : this.#numbers[object]!;
    return number === NOT_HERE ? undefined : number;
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
    const own = ended.filter((number) => this.#parentsOf(number).every(holds));
    return own.length > 0 ? own : ended;
  }

  /** Commits that `tips` lead to, themselves included: 1 for each such commit's number. */
  reachedFrom(tips: Iterable<string>): Uint8Array {
    const reached = new Uint8Array(this.count);
    for (const tip of tips) {
      const number = this.numberOf(tip);
      if (number !== undefined) reached[number] = 1;
    }
    for (let number = reached.length - 1; number >= 0; number--)
      if (reached[number] === 1) for (const parent of this.#parentsOf(number)) reached[parent] = 1;
    return reached;
  }

  /** Whether any commit holds any of the blobs asked about. */
  get holdsSomething(): boolean {
    return this.#holdingOf.some((holding) => holding !== NOTHING);
  }
}

/** Places in the table, parents first. `places`: room for a number of each object, left as it was found. */
function orderOf(table: CommitTable, ids: ObjectNumbers, places: Int32Array): Uint32Array {
  for (let place = 0; place < table.count; place++) places[table.ids[place]!] = place;
  const { count, parentStarts, seconds } = table;
  const parents = Int32Array.from(table.parents, (object) => places[object]!);
  const isBefore = (a: number, b: number): boolean =>
    seconds[a] === seconds[b]
      ? ids.oidOf(table.ids[a]!) < ids.oidOf(table.ids[b]!)
      : seconds[a]! < seconds[b]!;
  const order = topologicalNumbers({ count, parentStarts, parents, isBefore });
  places.fill(NOT_HERE);
  return order;
}

function noteOnce(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

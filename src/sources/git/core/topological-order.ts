/** Commits so that parents come before their children. Clocks, which lie, decide only between commits that are not related. */
export interface CommitNode {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** The committer's clock. */
  readonly seconds: number;
}

/** Commits by numbers from 0. */
export interface Lineage {
  readonly count: number;
  /** Where in `parents` those of each begin, then where the last one's end. */
  readonly parentStarts: ArrayLike<number>;
  /** Numbers; -1 for those that are not here. */
  readonly parents: ArrayLike<number>;
  readonly isBefore: (a: number, b: number) => boolean;
}

/** The numbers in their order. O(n log n). */
export function topologicalNumbers(lineage: Lineage): Uint32Array {
  const { count, parentStarts, parents } = lineage;
  const waitingFor = new Uint32Array(count);
  const childStarts = new Uint32Array(count + 1);
  for (let number = 0; number < count; number++)
    for (let at = parentStarts[number]!; at < parentStarts[number + 1]!; at++) {
      if (parents[at]! < 0) continue;
      waitingFor[number]!++;
      childStarts[parents[at]! + 1]!++;
    }
  for (let number = 0; number < count; number++) childStarts[number + 1]! += childStarts[number]!;
  const children = childrenOf(lineage, childStarts);
  const ready = new ReadyHeap(lineage.isBefore);
  for (let number = 0; number < count; number++) if (waitingFor[number] === 0) ready.push(number);
  const order = new Uint32Array(count);
  let filled = 0;
  for (let number = ready.pop(); number !== undefined; number = ready.pop()) {
    order[filled++] = number;
    for (let at = childStarts[number]!; at < childStarts[number + 1]!; at++)
      if (--waitingFor[children[at]!]! === 0) ready.push(children[at]!);
  }
  return order.subarray(0, filled);
}

function childrenOf({ count, parentStarts, parents }: Lineage, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const children = new Uint32Array(starts[count]!);
  for (let number = 0; number < count; number++)
    for (let at = parentStarts[number]!; at < parentStarts[number + 1]!; at++)
      if (parents[at]! >= 0) children[next[parents[at]!]!++] = number;
  return children;
}

/** Parents that are not among the commits are taken as not there: histories are cut off. */
export function topologicalOrder(commits: readonly CommitNode[]): readonly CommitNode[] {
  const numbers = new Map(commits.map(({ oid }, number) => [oid, number]));
  const parents: number[] = [];
  const parentStarts = [0];
  for (const commit of commits) {
    for (const parent of commit.parents) parents.push(numbers.get(parent) ?? -1);
    parentStarts.push(parents.length);
  }
  const isBefore = (a: number, b: number): boolean => {
    const [one, two] = [commits[a]!, commits[b]!];
    return one.seconds === two.seconds ? one.oid < two.oid : one.seconds < two.seconds;
  };
  const order = topologicalNumbers({ count: commits.length, parentStarts, parents, isBefore });
  return Array.from(order, (number) => commits[number]!);
}

/** Numbers, the one before all others first. */
class ReadyHeap {
  readonly #isBefore: Lineage["isBefore"];
  readonly #heap: number[] = [];

  constructor(isBefore: Lineage["isBefore"]) {
    this.#isBefore = isBefore;
  }

  push(number: number): void {
    const heap = this.#heap;
    let at = heap.push(number) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(number, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = number;
  }

  pop(): number | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below + 1 < heap.length && this.#isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (below >= heap.length || !this.#isBefore(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

/** Commits so that parents come before their children. Clocks, which lie, decide only between commits that are not related. */
export interface CommitNode {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** The committer's clock. */
  readonly seconds: number;
}

/** Parents that are not among the commits are taken as not there: histories are cut off. O(n log n). */
export function topologicalOrder(commits: readonly CommitNode[]): readonly CommitNode[] {
  const numbers = new Map(commits.map(({ oid }, number) => [oid, number]));
  const waitingFor = new Uint32Array(commits.length);
  const children = new Map<number, number[]>();
  for (const [number, { parents }] of commits.entries())
    for (const parent of parents) {
      const above = numbers.get(parent);
      if (above === undefined) continue;
      waitingFor[number]!++;
      const list = children.get(above);
      if (list === undefined) children.set(above, [number]);
      else list.push(number);
    }
  const ready = new ReadyHeap(commits);
  for (let number = 0; number < commits.length; number++) if (waitingFor[number] === 0) ready.push(number);
  const order: CommitNode[] = [];
  for (let number = ready.pop(); number !== undefined; number = ready.pop()) {
    order.push(commits[number]!);
    for (const child of children.get(number) ?? []) if (--waitingFor[child]! === 0) ready.push(child);
  }
  return order;
}

/** Numbers of commits, the oldest by its clock first, then by id: the same order on every run. */
class ReadyHeap {
  readonly #commits: readonly CommitNode[];
  readonly #heap: number[] = [];

  constructor(commits: readonly CommitNode[]) {
    this.#commits = commits;
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

  #isBefore(a: number, b: number): boolean {
    const [one, two] = [this.#commits[a]!, this.#commits[b]!];
    return one.seconds === two.seconds ? one.oid < two.oid : one.seconds < two.seconds;
  }
}

/**
 * Which commits a range holds: those the tips lead to and the hidden ones do not, cut off by depth and date.
 * Promises: parents come before children; a commit that is not there ends its line, and is a problem of the repository unless it is hidden or
 * lies beyond the cut of a shallow clone. Clocks only save work: wrong ones make the range larger, unless a date limits it and they are wrong by
 * more than a month.
 */
import { type Commit, readCommit } from "./core/commit.ts";
import { GitFault } from "./core/git-fault.ts";
import { type CommitNode, topologicalOrder } from "./core/topological-order.ts";
import type { GitRepository } from "./repository.ts";

export interface CommitRange {
  readonly tips: readonly string[];
  /** These and all they lead to are left out. */
  readonly hidden: readonly string[];
  /** Commits on the shortest way from a tip, the tip included. */
  readonly depthMax?: number;
  /** Older commits, by the committer's clock, are left out. */
  readonly sinceSeconds?: number;
}

/** How far a commit's clock may be behind its parents'. */
const CLOCK_SLACK_SECONDS = 30 * 24 * 3600;

interface Visited {
  readonly node: CommitNode;
  isHidden: boolean;
  depth: number;
}

export function selectCommits(repository: GitRepository, range: CommitRange): readonly CommitNode[] {
  const walk = new RangeWalk(repository, range);
  return topologicalOrder(walk.selected());
}

class RangeWalk {
  readonly #repository: GitRepository;
  readonly #range: CommitRange;
  readonly #cut: ReadonlySet<string>;
  readonly #visited = new Map<string, Visited>();
  readonly #queue = new NewestFirst();
  /** Waiting commits that were not hidden when they were put there. Without any, nothing more can come in. */
  #interesting = 0;

  constructor(repository: GitRepository, range: CommitRange) {
    this.#repository = repository;
    this.#range = range;
    this.#cut = new Set(repository.shallow);
  }

  selected(): CommitNode[] {
    for (const oid of this.#range.hidden) this.#reach(oid, true, 0);
    for (const oid of this.#range.tips) this.#reach(oid, false, 1);
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      if (next.isWanted) this.#interesting--;
      this.#follow(this.#visited.get(next.oid)!);
      if (this.#interesting === 0) break;
    }
    return [...this.#visited.values()].filter((one) => this.#isSelected(one)).map(({ node }) => node);
  }

  #isSelected({ isHidden, depth, node }: Visited): boolean {
    const { depthMax = Number.POSITIVE_INFINITY, sinceSeconds = Number.NEGATIVE_INFINITY } = this.#range;
    return !isHidden && depth <= depthMax && node.seconds >= sinceSeconds;
  }

  #follow({ node, isHidden, depth }: Visited): void {
    if (!isHidden && this.#isBeyond(node, depth)) return;
    const mayBeGone = isHidden || this.#cut.has(node.oid);
    for (const parent of node.parents)
      if (!this.#reach(parent, isHidden, depth + 1) && !mayBeGone) this.#repository.note(parent, notHere());
  }

  #isBeyond({ seconds }: CommitNode, depth: number): boolean {
    const { depthMax = Number.POSITIVE_INFINITY, sinceSeconds = Number.NEGATIVE_INFINITY } = this.#range;
    return depth >= depthMax || seconds < sinceSeconds - CLOCK_SLACK_SECONDS;
  }

  /** False: no such commit is here. */
  #reach(oid: string, isHidden: boolean, depth: number): boolean {
    const known = this.#visited.get(oid);
    if (known === undefined) {
      const commit = this.#read(oid);
      if (commit === undefined) return false;
      const node = { oid, tree: commit.tree, parents: commit.parents, seconds: commit.committer.seconds };
      this.#visited.set(oid, { node, isHidden, depth });
      this.#enqueue(oid, node.seconds, isHidden);
    } else if ((isHidden && !known.isHidden) || (!known.isHidden && depth < known.depth)) {
      // Seen before as something else: what lies behind it has to hear of it.
      known.isHidden ||= isHidden;
      known.depth = Math.min(known.depth, depth);
      this.#enqueue(oid, known.node.seconds, known.isHidden);
    }
    return true;
  }

  #enqueue(oid: string, seconds: number, isHidden: boolean): void {
    if (!isHidden) this.#interesting++;
    this.#queue.push({ oid, seconds, isWanted: !isHidden });
  }

  #read(oid: string): Commit | undefined {
    return this.#repository.examine(oid, () => {
      const object = this.#repository.object(oid);
      return object?.type === "commit" ? readCommit(object.bytes, this.#repository.format) : undefined;
    });
  }
}

function notHere(): GitFault {
  return new GitFault("missing", "history leads to this commit, and it is not here");
}

interface Waiting {
  readonly oid: string;
  readonly seconds: number;
  readonly isWanted: boolean;
}

/** The newest first; of one moment, what is hidden first, so that nothing it leads to is taken for wanted. */
function isBefore(a: Waiting, b: Waiting): boolean {
  return a.seconds === b.seconds ? !a.isWanted && b.isWanted : a.seconds > b.seconds;
}

/** A heap. */
class NewestFirst {
  readonly #heap: Waiting[] = [];

  push(item: Waiting): void {
    const heap = this.#heap;
    let at = heap.push(item) - 1;
    for (let above = (at - 1) >> 1; at > 0 && isBefore(item, heap[above]!); above = (at - 1) >> 1) {
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = item;
  }

  pop(): Waiting | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (!isBefore(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

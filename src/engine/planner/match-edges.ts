/**
 * What the first and the last bytes of a pattern's matches can be. Promises: every match's bytes are in the sets given; they are
 * exact but for assertions, which always hold here.
 */
import { type ByteSet, internedUnion } from "./byte-set.ts";
import { minLength, type Node } from "./regex-ast.ts";

/** For each of the first `count` bytes of a match, the set it is in; shorter when some match is shorter than that. */
export function leadingSets(node: Node, count: number): ByteSet[] {
  const front = new Front(Math.min(count, minLength(node)));
  front.walk(node, front.start());
  return front.sets.map(internedUnion);
}

/** The sets the last byte of a match can be in; undefined when the node can match nothing at all. */
export function finalSet(node: Node): ByteSet | undefined {
  if (minLength(node) === 0) return undefined;
  const sets = new Set<ByteSet>();
  collectFinal(node, sets);
  return internedUnion(sets);
}

/** Flags by offset into a match: where parts of the pattern can begin or end. */
type Offsets = Uint8Array;

/** The first bytes of a match, and at which of their offsets each part of the pattern can stand. */
class Front {
  readonly sets: readonly Set<ByteSet>[];

  constructor(length: number) {
    this.sets = Array.from({ length }, () => new Set<ByteSet>());
  }

  start(): Offsets {
    const offsets = new Uint8Array(this.sets.length);
    offsets.fill(1, 0, 1);
    return offsets;
  }

  /** Notes the sets of `node` wherever it can begin; gives where it can end, as far as that is in front. */
  walk(node: Node, starts: Offsets): Offsets {
    switch (node.kind) {
      case "set":
        return this.#take(node.set, starts);
      case "assert":
        return starts;
      case "group":
        return this.walk(node.body, starts);
      case "cat": {
        let at = starts;
        for (const item of node.items) {
          if (!at.includes(1)) break;
          at = this.walk(item, at);
        }
        return at;
      }
      case "alt":
        return node.branches.map((branch) => this.walk(branch, starts)).reduce(either);
      case "repeat":
        return this.#repeat(node.body, node.min, node.max, starts);
    }
  }

  #take(set: ByteSet, starts: Offsets): Offsets {
    const ends = new Uint8Array(starts.length);
    for (let at = starts.indexOf(1); at >= 0; at = starts.indexOf(1, at + 1)) {
      this.sets[at]!.add(set);
      if (at + 1 < ends.length) ends[at + 1] = 1;
    }
    return ends;
  }

  /** The rounds that must be, then more as long as they begin at offsets where no such round has begun. */
  #repeat(body: Node, min: number, max: number, starts: Offsets): Offsets {
    let at = starts;
    let round = 0;
    for (; round < min && at.includes(1); round++) {
      const ends = this.walk(body, at);
      if (sameOffsets(ends, at)) break;
      at = ends;
    }
    let reached = at;
    for (round = min; round < max && at.includes(1); round++) {
      at = without(this.walk(body, at), reached);
      reached = either(reached, at);
    }
    return reached;
  }
}

const either = (a: Offsets, b: Offsets): Offsets => a.map((flag, at) => flag | b[at]!);
const without = (a: Offsets, b: Offsets): Offsets => a.map((flag, at) => flag & ~b[at]!);
const sameOffsets = (a: Offsets, b: Offsets): boolean => a.every((flag, at) => flag === b[at]);

function collectFinal(node: Node, into: Set<ByteSet>): void {
  switch (node.kind) {
    case "set":
      into.add(node.set);
      return;
    case "assert":
      return;
    case "group":
      collectFinal(node.body, into);
      return;
    case "alt":
      for (const branch of node.branches) collectFinal(branch, into);
      return;
    case "repeat":
      if (node.max > 0) collectFinal(node.body, into);
      return;
    case "cat":
      for (let index = node.items.length - 1; index >= 0; index--) {
        collectFinal(node.items[index]!, into);
        if (minLength(node.items[index]!) > 0) return;
      }
  }
}

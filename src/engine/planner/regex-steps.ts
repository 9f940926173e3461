/**
 * Counts the ways in which a pattern's repeats and branches can share a text: about the steps of a backtracking matcher at one
 * start. Promises: walks the tree once, and multiplies the freedom of repeats that touch and overlap.
 */
import { type ByteSet, internedUnion, overlaps, unionOf } from "./byte-set.ts";
import { maxLength, type Node, setsOf } from "./regex-ast.ts";

/** Repeats of a choice this often or less stay cheap. */
export const CHOICES_MAX = 3;
/** Rounds are not written out for matches longer than rules may have: those are refused for their length. */
const UNROLLED_BYTES_MAX = 32_768;

type Repeat = Extract<Node, { kind: "repeat" }>;

interface Cost {
  /** Ways in which the repeats so far can share bytes. */
  readonly steps: number;
  /** What the last open repeat can take; undefined when nothing floats at the end. */
  readonly tail: ByteSet | undefined;
  /** Ways of the chain of repeats that is still open at the end. */
  readonly chain: number;
  /** Ways to choose among branches so far; no byte behind them ends those. */
  readonly ways: number;
}

const FIXED: Cost = { steps: 1, tail: undefined, chain: 1, ways: 1 };

export class RegexSteps {
  /** How many of the branches a text may make a matcher try. */
  readonly #waysOf: (branches: readonly Node[]) => number;

  constructor(waysOf: (branches: readonly Node[]) => number) {
    this.#waysOf = waysOf;
  }

  of(root: Node): number {
    return this.#widest(root, FIXED).steps;
  }

  /** Walks the tree and multiplies the freedom of repeats that touch and overlap. */
  #widest(node: Node, before: Cost = FIXED): Cost {
    switch (node.kind) {
      case "assert":
        return before;
      case "set":
        return afterSet(node.set, before);
      case "group":
        return this.#widest(node.body, before);
      case "cat":
        return this.#sequence(node.items, before);
      case "alt":
        return this.#alternative(node.branches, before);
      case "repeat":
        return this.#afterRepeat(node, before);
    }
  }

  #sequence(items: readonly Node[], before: Cost): Cost {
    let cost = before;
    for (const item of items) cost = this.#widest(item, cost);
    return cost;
  }

  #alternative(branches: readonly Node[], before: Cost): Cost {
    const cost = branches.map((branch) => this.#widest(branch, before)).reduce(worse);
    const ways = cost.ways * this.#waysOf(branches);
    return { ...cost, ways, steps: Math.max(cost.steps, cost.chain * ways) };
  }

  #afterRepeat(node: Repeat, before: Cost): Cost {
    const lengthMax = maxLength(node);
    if (lengthMax === 0) return before;
    if (!isPlain(node.body) && node.max <= CHOICES_MAX && lengthMax <= UNROLLED_BYTES_MAX)
      return this.#unrolled(node, before);
    if (node.min === node.max && isPlain(node.body)) return this.#widest(node.body, before);
    const taken = takenBy(node.body);
    const inside = this.#widest(node.body);
    const open = before.tail !== undefined && overlaps(before.tail, taken);
    const chain = (open ? before.chain : 1) * (node.max - node.min + 1) * inside.chain;
    const ways = before.ways * inside.ways;
    const after = { steps: Math.max(before.steps, inside.steps, chain * ways), tail: taken, chain, ways };
    return node.min === 0 ? worse(before, after) : after;
  }

  /** Round after round, as if each were written out; every one that need not be is a choice more. */
  #unrolled(node: Repeat, before: Cost): Cost {
    let cost = before;
    for (let round = 1; round <= node.max; round++) {
      const after = this.#widest(node.body, cost);
      cost = round <= node.min ? after : worse(cost, optional(node.body, cost, after));
    }
    return cost;
  }
}

const takenKnown = new WeakMap<Node, ByteSet>();

/** Every byte the node can take. */
function takenBy(node: Node): ByteSet {
  if (node.kind === "set") return node.set;
  const taken = takenKnown.get(node) ?? internedUnion(setsOf(node));
  takenKnown.set(node, taken);
  return taken;
}

function worse(a: Cost, b: Cost): Cost {
  if (a === b) return a;
  const isOneTail = a.tail === b.tail || a.tail === undefined || b.tail === undefined;
  const tail = isOneTail ? (a.tail ?? b.tail) : internedUnion([a.tail!, b.tail!]);
  const [chain, ways] = [Math.max(a.chain, b.chain), Math.max(a.ways, b.ways)];
  return { steps: Math.max(a.steps, b.steps, chain * ways), tail, chain, ways };
}

/** A byte the open repeat cannot take ends its freedom. */
function afterSet(set: ByteSet, before: Cost): Cost {
  if (before.tail === undefined || overlaps(before.tail, set)) return before;
  return { steps: before.steps, tail: undefined, chain: 1, ways: before.ways };
}

/** Taking the round or leaving it are two ways, where what follows may take the same bytes. */
function optional(body: Node, before: Cost, after: Cost): Cost {
  const taken = takenBy(body);
  const open = before.tail !== undefined && overlaps(before.tail, taken);
  const chain = Math.max(after.chain, open ? before.chain : 1) * 2;
  return { ...after, steps: Math.max(after.steps, chain * after.ways), tail: after.tail ?? taken, chain };
}

/** One byte a round, and one way to take it: nothing to choose. */
export function isPlain(node: Node): boolean {
  if (node.kind === "set") return true;
  if (node.kind === "group") return isPlain(node.body);
  return node.kind === "alt" && node.branches.every(isPlain) && areDisjoint(node.branches);
}

function areDisjoint(branches: readonly Node[]): boolean {
  const sets = branches.map((branch) => unionOf(setsOf(branch)));
  return sets.every((set, index) => !sets.slice(0, index).some((other) => overlaps(set, other)));
}

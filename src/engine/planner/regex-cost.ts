/**
 * Refuses patterns that could make a backtracking matcher hang. Two ways lead there: a repeat inside a repeat that can both
 * take the same bytes (exponential), and many neighbouring repeats that can (polynomial; bounded here by their product).
 * Promises: what passes needs at most about `STEPS_MAX` steps at one start. May not: refuse what is plainly linear.
 */
import { automatonOf } from "./automaton.ts";
import { type ByteSet, membersOf, overlaps, union, unionOf } from "./byte-set.ts";
import { minLength, type Node, setsOf } from "./regex-ast.ts";
import { RegexError } from "./regex-cursor.ts";

const STEPS_MAX = 1 << 22;
/** Repeats of a choice this often or less stay cheap. */
const CHOICES_MAX = 3;
/** Copies of a body's own repeats that are told apart; a fixed repeat beyond is taken for a loop. */
const COPIES = 300;

export function checkCost(root: Node): void {
  checkNested(root);
  const steps = widest(root).steps;
  if (steps > STEPS_MAX) {
    throw new RegexError(
      "neighbouring repeats can share the same bytes in too many ways; bound them, or part them by a byte neither takes",
    );
  }
}

function checkNested(node: Node): void {
  switch (node.kind) {
    case "set":
    case "assert":
      return;
    case "group":
      checkNested(node.body);
      return;
    case "cat":
      for (const item of node.items) checkNested(item);
      return;
    case "alt":
      for (const branch of node.branches) checkNested(branch);
      return;
    case "repeat":
      if (node.max > CHOICES_MAX && !isPlain(node.body) && isAmbiguous(node.body)) {
        throw new RegexError(
          "a repeat stands inside a repeat and both can take the same bytes (nested unbounded quantifiers); " +
            "write it as one repeat of one class, or begin each round with a byte of its own",
        );
      }
      checkNested(node.body);
  }
}

/** One byte a round: nothing to choose. */
function isPlain(node: Node): boolean {
  if (node.kind === "set") return true;
  if (node.kind === "group") return isPlain(node.body);
  return node.kind === "alt" && node.branches.every(isPlain);
}

/** Somewhere two ways on can take the same byte, within a round or between going on with it and beginning the next. */
function isAmbiguous(body: Node): boolean {
  if (minLength(body) === 0) return true;
  const { sets, first, last, follow } = automatonOf(body, COPIES);
  const setsAt = (positions: readonly number[]): ByteSet[] => positions.map((position) => sets[position]!);
  const begins = setsAt(first);
  if (clash(begins) || last.some((position) => clash([...begins, ...setsAt(follow[position]!)]))) return true;
  return [...new Set(follow)].some((next) => next.length > 1 && clash(setsAt(next)));
}

/** Two of the sets share a byte. */
function clash(sets: readonly ByteSet[]): boolean {
  const seen = new Uint8Array(256);
  for (const set of sets) {
    if (overlaps(set, seen)) return true;
    for (const byte of membersOf(set)) seen[byte] = 1;
  }
  return false;
}

interface Cost {
  /** Ways in which the repeats so far can share bytes. */
  readonly steps: number;
  /** What the last open repeat can take; undefined when nothing floats at the end. */
  readonly tail: ByteSet | undefined;
  /** Ways of the chain of repeats that is still open at the end. */
  readonly chain: number;
}

const FIXED: Cost = { steps: 1, tail: undefined, chain: 1 };

/** Walks the tree and multiplies the freedom of repeats that touch and overlap. */
function widest(node: Node, before: Cost = FIXED): Cost {
  switch (node.kind) {
    case "assert":
      return before;
    case "set":
      return afterSet(node.set, before);
    case "group":
      return widest(node.body, before);
    case "cat":
      return sequence(node.items, before);
    case "alt":
      return node.branches.map((branch) => widest(branch, before)).reduce(worse);
    case "repeat":
      return afterRepeat(node, before);
  }
}

function sequence(items: readonly Node[], before: Cost): Cost {
  let cost = before;
  for (const item of items) cost = widest(item, cost);
  return cost;
}

function worse(a: Cost, b: Cost): Cost {
  const tail = a.tail === undefined || b.tail === undefined ? (a.tail ?? b.tail) : union(a.tail, b.tail);
  return { steps: Math.max(a.steps, b.steps), tail, chain: Math.max(a.chain, b.chain) };
}

/** A byte the open repeat cannot take ends its freedom. */
function afterSet(set: ByteSet, before: Cost): Cost {
  return before.tail !== undefined && overlaps(before.tail, set)
    ? before
    : { ...before, tail: undefined, chain: 1 };
}

function afterRepeat(node: Extract<Node, { kind: "repeat" }>, before: Cost): Cost {
  if (node.max === 0) return before;
  if (node.max === 1)
    return node.min === 1 ? widest(node.body, before) : worse(before, widest(node.body, before));
  if (node.min === node.max && isPlain(node.body)) return node.min === 0 ? before : widest(node.body, before);
  const taken = unionOf(setsOf(node.body));
  const freedom = node.max - node.min + 1;
  const open = before.tail !== undefined && overlaps(before.tail, taken);
  const chain = (open ? before.chain : 1) * freedom;
  const tail = node.min === 0 && before.tail !== undefined ? union(before.tail, taken) : taken;
  return { steps: Math.max(before.steps, chain), tail, chain };
}

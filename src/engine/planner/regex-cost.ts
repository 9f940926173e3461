/**
 * Refuses patterns that could make a backtracking matcher hang. Two ways lead there: a repeat inside a repeat that can both
 * take the same bytes (exponential), and many neighbouring repeats that can (polynomial; bounded here by their product).
 * Promises: what passes needs at most about `STEPS_MAX` steps at one start. May not: refuse what is plainly linear.
 */
import { automatonOf } from "./automaton.ts";
import { type ByteSet, keptBySet, membersOf, overlaps, union, unionOf } from "./byte-set.ts";
import { leadingSets } from "./match-edges.ts";
import { maxLength, minLength, type Node, setsOf } from "./regex-ast.ts";
import { RegexError } from "./regex-cursor.ts";

const STEPS_MAX = 1 << 22;
/** Repeats of a choice this often or less stay cheap. */
const CHOICES_MAX = 3;
/** Copies of a body's own repeats that are told apart; a fixed repeat beyond is taken for a loop. */
const COPIES = 300;
/** Bytes of branches that are compared. */
const HEAD_BYTES = 8;

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
  const automaton = automatonOf(body, COPIES);
  if (automaton === undefined)
    throw new RegexError("repeats nest too widely to be judged; lower their bounds");
  const { sets, first, last, follow } = automaton;
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
      return alternative(node.branches, before);
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
  const [chain, ways] = [Math.max(a.chain, b.chain), Math.max(a.ways, b.ways)];
  return { steps: Math.max(a.steps, b.steps, chain * ways), tail, chain, ways };
}

function alternative(branches: readonly Node[], before: Cost): Cost {
  const cost = branches.map((branch) => widest(branch, before)).reduce(worse);
  const ways = cost.ways * waysOf(branches);
  return { ...cost, ways, steps: Math.max(cost.steps, cost.chain * ways) };
}

const waysKnown = new WeakMap<readonly Node[], number>();

/** How many branches can take the same text, or one of them what another begins with. */
function waysOf(branches: readonly Node[]): number {
  const known = waysKnown.get(branches);
  if (known !== undefined) return known;
  const begins = branches.map((branch) => leadingSets(branch, 1));
  const heads = begins.map((begin, index) => {
    const isAlone = begins.filter((other) => areAlike(begin, other)).length === 1;
    return isAlone ? begin : leadingSets(branches[index]!, HEAD_BYTES);
  });
  const ways = Math.max(...heads.map((head) => heads.filter((other) => areAlike(head, other)).length));
  waysKnown.set(branches, ways);
  return ways;
}

function areAlike(a: readonly ByteSet[], b: readonly ByteSet[]): boolean {
  for (let at = 0; at < a.length && at < b.length; at++) if (!touch(a[at]!, b[at]!)) return false;
  return true;
}

const bytesOf = keptBySet(membersOf);

/** `overlaps`, fast where one of the sets is small and both are interned. */
function touch(a: ByteSet, b: ByteSet): boolean {
  if (a === b) return true;
  const [fewer, more] = bytesOf(a).length <= bytesOf(b).length ? [a, b] : [b, a];
  return bytesOf(fewer).some((byte) => more[byte] === 1);
}

/** A byte the open repeat cannot take ends its freedom. */
function afterSet(set: ByteSet, before: Cost): Cost {
  return before.tail !== undefined && overlaps(before.tail, set)
    ? before
    : { ...before, tail: undefined, chain: 1 };
}

function afterRepeat(node: Repeat, before: Cost): Cost {
  if (maxLength(node) === 0) return before;
  if (!isPlain(node.body) && node.max <= CHOICES_MAX) return unrolled(node, before);
  if (node.min === node.max && isPlain(node.body)) return widest(node.body, before);
  const taken = unionOf(setsOf(node.body));
  const inside = widest(node.body);
  const open = before.tail !== undefined && overlaps(before.tail, taken);
  const chain = (open ? before.chain : 1) * (node.max - node.min + 1) * inside.chain;
  const ways = before.ways * inside.ways;
  const after = { steps: Math.max(before.steps, inside.steps, chain * ways), tail: taken, chain, ways };
  return node.min === 0 ? worse(before, after) : after;
}

/** Round after round, as if each were written out; every one that need not be is a choice more. */
function unrolled(node: Repeat, before: Cost): Cost {
  let cost = before;
  for (let round = 1; round <= node.max; round++) {
    const after = widest(node.body, cost);
    cost = round <= node.min ? after : worse(cost, optional(node.body, cost, after));
  }
  return cost;
}

/** Taking the round or leaving it are two ways, where what follows may take the same bytes. */
function optional(body: Node, before: Cost, after: Cost): Cost {
  const taken = unionOf(setsOf(body));
  const open = before.tail !== undefined && overlaps(before.tail, taken);
  const chain = Math.max(after.chain, open ? before.chain : 1) * 2;
  return { ...after, steps: Math.max(after.steps, chain * after.ways), tail: after.tail ?? taken, chain };
}

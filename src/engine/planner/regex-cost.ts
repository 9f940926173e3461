/**
 * Refuses patterns that could make a backtracking matcher hang. Two ways lead there: a repeat inside a repeat that can both
 * take the same bytes (exponential), and many neighbouring repeats that can (polynomial; bounded here by their product).
 * Promises: what passes needs at most about `STEPS_MAX` steps at one start. May not: refuse what is plainly linear.
 */
import { automatonOf } from "./automaton.ts";
import { branchWays } from "./branch-ways.ts";
import { type ByteSet, membersOf, overlaps } from "./byte-set.ts";
import { minLength, type Node } from "./regex-ast.ts";
import { RegexError } from "./regex-cursor.ts";
import { CHOICES_MAX, isPlain, RegexSteps } from "./regex-steps.ts";

const STEPS_MAX = 1 << 22;
/** Copies of a body's own repeats that are told apart; a fixed repeat beyond is taken for a loop. */
const COPIES = 300;

export function checkCost(root: Node): void {
  checkNested(root);
  // Comparing branches takes long, and most patterns pass as if all of theirs were alike.
  if (new RegexSteps((branches) => branches.length).of(root) <= STEPS_MAX) return;
  if (new RegexSteps(branchWays).of(root) > STEPS_MAX) {
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

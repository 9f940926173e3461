/** A plain backtracking matcher over syntax trees: the slow twin of the JavaScript patterns the planner writes. */
import { isWord } from "../../../../src/engine/planner/byte-set.ts";
import type { Assertion, Node } from "../../../../src/engine/planner/regex-ast.ts";

/** Where a match that begins at `at` ends; undefined when none does. */
export function matchEnd(node: Node, text: string, at: number): number | undefined {
  for (const end of ends(node, text, at)) return end;
  return undefined;
}

/** All ends, the preferred first. */
function* ends(node: Node, text: string, at: number): Generator<number> {
  switch (node.kind) {
    case "set":
      if (at < text.length && node.set[text.charCodeAt(at)] === 1) yield at + 1;
      return;
    case "assert":
      if (holds(node.assertion, text, at)) yield at;
      return;
    case "group":
      yield* ends(node.body, text, at);
      return;
    case "alt":
      for (const branch of node.branches) yield* ends(branch, text, at);
      return;
    case "cat":
      yield* sequence(node.items, 0, text, at);
      return;
    case "repeat":
      yield* rounds(node, 0, text, at);
  }
}

function* sequence(items: readonly Node[], index: number, text: string, at: number): Generator<number> {
  if (index === items.length) yield at;
  else for (const end of ends(items[index]!, text, at)) yield* sequence(items, index + 1, text, end);
}

type Repeat = Extract<Node, { kind: "repeat" }>;

function* rounds(node: Repeat, done: number, text: string, at: number): Generator<number> {
  if (node.lazy && done >= node.min) yield at;
  if (done < node.max) {
    for (const end of ends(node.body, text, at))
      if (end > at || done < node.min) yield* rounds(node, done + 1, text, end);
  }
  if (!node.lazy && done >= node.min) yield at;
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const isEdge = isWord(before) !== isWord(after);
  switch (assertion.kind) {
    case "text-start":
      return at === 0;
    case "text-end":
      return at === text.length;
    case "line-start":
      return at === 0 || before === 10;
    case "line-end":
      return at === text.length || after === 10;
    case "word-edge":
      return isEdge;
    case "no-word-edge":
      return !isEdge;
    case "ahead":
      return (assertion.set[after] === 1) !== assertion.negated;
    case "behind":
      return (assertion.set[before] === 1) !== assertion.negated;
  }
}

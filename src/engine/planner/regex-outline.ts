/**
 * A looser pattern for rules that choose among many words: each such choice becomes a run of the bytes its words are made of. To
 * make a matcher of a thousand names takes milliseconds in every thread, and most places that are tried lack what surrounds them.
 * Promises: where the pattern matches, its outline does.
 */
import { internedUnion } from "./byte-set.ts";
import { maxLength, minLength, type Node, setsOf } from "./regex-ast.ts";

/** Choices of fewer words cost little. */
const WORDS_MIN = 100;

/** Undefined when there is no choice of so many words. */
export function outlineOf(node: Node): Node | undefined {
  const outline = loosened(node);
  return outline === node ? undefined : outline;
}

function loosened(node: Node): Node {
  switch (node.kind) {
    case "set":
    case "assert":
      return node;
    case "cat":
      return some(node.items, (items) => ({ kind: "cat", items }), node);
    case "alt":
      return node.branches.length >= WORDS_MIN
        ? runOf(node)
        : some(node.branches, (branches) => ({ kind: "alt", branches }), node);
    case "group":
    case "repeat": {
      const body = loosened(node.body);
      return body === node.body ? node : { ...node, body };
    }
  }
}

function some(parts: readonly Node[], make: (parts: readonly Node[]) => Node, node: Node): Node {
  const loose = parts.map(loosened);
  return loose.some((part, index) => part !== parts[index]) ? make(loose) : node;
}

function runOf(node: Node): Node {
  const set = internedUnion(setsOf(node));
  const [min, max] = [minLength(node), maxLength(node)];
  return { kind: "repeat", body: { kind: "set", set }, min, max, lazy: false, unbounded: false };
}

/**
 * Splits a pattern into branches that begin alike: `(?:AKIA|ASIA)x` into `AKIAx` and `ASIAx`.
 * Promises: the branches together match what the node matches.
 */
import { EMPTY_NODE, type Node } from "./regex-ast.ts";

const BRANCHES_MAX = 128;
/** Bytes at the front within which choices are split. */
const DEPTH_BYTES = 8;

/** At most `max` of them; a choice of more ways stays whole. */
export function branchesOf(node: Node, max = BRANCHES_MAX): Node[] {
  return split(node, DEPTH_BYTES, max).map(({ node: branch }) => branch);
}

interface Branch {
  readonly node: Node;
  readonly fixed: number;
}

function split(node: Node, depth: number, max: number): Branch[] {
  switch (node.kind) {
    case "set":
      return [{ node, fixed: 1 }];
    case "assert":
      return [{ node, fixed: 0 }];
    case "group":
      return split(node.body, depth, max);
    case "alt": {
      const all = node.branches.flatMap((branch) => split(branch, depth, max));
      return all.length <= max ? all : [{ node, fixed: 0 }];
    }
    case "repeat":
      return splitRepeat(node, depth, max);
    case "cat":
      return splitSequence(node.items, depth, max);
  }
}

function splitRepeat(node: Extract<Node, { kind: "repeat" }>, depth: number, max: number): Branch[] {
  if (node.max === 1 && node.min === 0)
    return [{ node: EMPTY_NODE, fixed: 0 }, ...split(node.body, depth, max)];
  const opaque = node.body.kind === "set" && node.min === node.max ? node.min : Number.POSITIVE_INFINITY;
  return [{ node, fixed: opaque }];
}

/** Splits item by item until enough bytes are fixed or a repeat makes what follows float. */
function splitSequence(items: readonly Node[], depth: number, max: number): Branch[] {
  let done: { items: Node[]; fixed: number }[] = [{ items: [], fixed: 0 }];
  for (const item of items) {
    const next = done.flatMap((front) => {
      if (front.fixed >= depth) return [{ items: [...front.items, item], fixed: front.fixed }];
      return split(item, depth - front.fixed, max).map((branch) => ({
        items: [...front.items, branch.node],
        fixed: front.fixed + branch.fixed,
      }));
    });
    done = next.length <= max ? next : done.map((front) => ({ items: [...front.items, item], fixed: depth }));
  }
  return done.map((front) => ({ node: { kind: "cat", items: front.items }, fixed: front.fixed }));
}

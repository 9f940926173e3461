/** Syntax trees of rule patterns over bytes, their sets interned. Repeats are finite: the parser cuts unbounded ones at `REPEAT_MAX`. */
import type { ByteSet } from "./byte-set.ts";

/** What `*`, `+` and `{n,}` mean at most (or n, where n is more). */
export const REPEAT_MAX = 1024;

export type Node =
  | { readonly kind: "set"; readonly set: ByteSet }
  | { readonly kind: "cat"; readonly items: readonly Node[] }
  | { readonly kind: "alt"; readonly branches: readonly Node[] }
  | {
      readonly kind: "repeat";
      readonly body: Node;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
      readonly unbounded: boolean;
    }
  | {
      readonly kind: "group";
      readonly body: Node;
      readonly index: number | undefined;
      readonly name: string | undefined;
    }
  | { readonly kind: "assert"; readonly assertion: Assertion };

export type Assertion =
  | { readonly kind: "text-start" | "text-end" | "line-start" | "line-end" | "word-edge" | "no-word-edge" }
  /** One byte of lookaround; at the edge of the text a negated one holds. */
  | { readonly kind: "ahead" | "behind"; readonly negated: boolean; readonly set: ByteSet };

export const EMPTY_NODE: Node = { kind: "cat", items: [] };

export const minLength = (node: Node): number => lengthOf(node, "min");
export const maxLength = (node: Node): number => lengthOf(node, "max");

function lengthOf(node: Node, end: "min" | "max"): number {
  switch (node.kind) {
    case "set":
      return 1;
    case "assert":
      return 0;
    case "cat":
      return node.items.reduce((sum, item) => sum + lengthOf(item, end), 0);
    case "alt":
      return Math[end](...node.branches.map((branch) => lengthOf(branch, end)));
    case "group":
      return lengthOf(node.body, end);
    case "repeat":
      return node[end] * lengthOf(node.body, end);
  }
}

/** Every set that can take part in a match, once. */
export function setsOf(node: Node, into: Set<ByteSet> = new Set()): Set<ByteSet> {
  switch (node.kind) {
    case "set":
      return into.add(node.set);
    case "assert":
      return into;
    case "cat":
      for (const item of node.items) setsOf(item, into);
      return into;
    case "alt":
      for (const branch of node.branches) setsOf(branch, into);
      return into;
    case "group":
      return setsOf(node.body, into);
    case "repeat":
      return node.max > 0 ? setsOf(node.body, into) : into;
  }
}

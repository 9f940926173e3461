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

export function minLength(node: Node): number {
  switch (node.kind) {
    case "set":
      return 1;
    case "assert":
      return 0;
    case "cat":
      return sumOf(node.items, minLength);
    case "alt":
      return Math.min(...node.branches.map(minLength));
    case "group":
      return minLength(node.body);
    case "repeat":
      return node.min * minLength(node.body);
  }
}

export function maxLength(node: Node): number {
  switch (node.kind) {
    case "set":
      return 1;
    case "assert":
      return 0;
    case "cat":
      return sumOf(node.items, maxLength);
    case "alt":
      return Math.max(...node.branches.map(maxLength));
    case "group":
      return maxLength(node.body);
    case "repeat":
      return node.max * maxLength(node.body);
  }
}

function sumOf(items: readonly Node[], length: (node: Node) => number): number {
  let sum = 0;
  for (const item of items) sum += length(item);
  return sum;
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

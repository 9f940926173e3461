/** All sets of a syntax tree, those of its lookarounds too. */
import type { ByteSet } from "./byte-set.ts";
import type { Node } from "./regex-ast.ts";

export function setsOf(node: Node): readonly ByteSet[] {
  switch (node.kind) {
    case "set":
      return [node.set];
    case "assert":
      return "set" in node.assertion ? [node.assertion.set] : [];
    case "cat":
      return node.items.flatMap(setsOf);
    case "alt":
      return node.branches.flatMap(setsOf);
    case "group":
    case "repeat":
      return setsOf(node.body);
  }
}

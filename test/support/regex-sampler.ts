/** Makes strings a pattern matches, but for its assertions, which the text around them must fulfil. */
import { membersOf } from "../../src/engine/planner/byte-set.ts";
import type { Node } from "../../src/engine/planner/regex-ast.ts";
import type { Random } from "./random.ts";

/** How far beyond their minimum repeats go, and how often they go to an edge instead. */
const EXTRA_MAX = 12;

/** latin1, one character a byte. */
export function sampleOf(node: Node, random: Random): string {
  switch (node.kind) {
    case "set":
      return String.fromCharCode(pickByte(membersOf(node.set), random));
    case "assert":
      return "";
    case "cat":
      return node.items.map((item) => sampleOf(item, random)).join("");
    case "alt":
      return sampleOf(random.pick(node.branches), random);
    case "group":
      return sampleOf(node.body, random);
    case "repeat": {
      const count = countFor(node.min, node.max, random);
      return Array.from({ length: count }, () => sampleOf(node.body, random)).join("");
    }
  }
}

/** Mostly printable bytes: the others are in most negated classes and would make every sample binary. */
function pickByte(members: readonly number[], random: Random): number {
  const printable = members.filter((byte) => byte >= 32 && byte < 127);
  return printable.length > 0 && !random.chance(0.02) ? random.pick(printable) : random.pick(members);
}

function countFor(min: number, max: number, random: Random): number {
  if (random.chance(0.25)) return min;
  if (random.chance(0.1)) return Math.min(max, min + 200);
  return min + random.below(Math.min(max - min, EXTRA_MAX) + 1);
}

/**
 * Writes a syntax tree as a JavaScript pattern over latin1 text. Promises: no flags are needed but `g` or `y`.
 * What matches in either case is written once, inside `(?i:…)`: the matcher's compiler then has half as much to read and to make.
 */
import { type ByteSet, complement, isWord, keptByObject, keptBySet, setWhere, sizeOf } from "./byte-set.ts";
import type { Assertion, Node } from "./regex-ast.ts";

/** Sets of more bytes are classes, which are no shorter in one case. */
const PAIR_BYTES_MAX = 4;

export function emitRegex(node: Node): string {
  return emit(node, false);
}

/** `folded`: inside `(?i:…)`, where one case stands for both. */
function emit(node: Node, folded: boolean): string {
  if (!folded && hasCase(node) && ignoresCase(node)) return `(?i:${emit(node, true)})`;
  switch (node.kind) {
    case "set":
      return folded ? emitFolded(node.set) : emitSet(node.set);
    case "assert":
      return emitAssertion(node.assertion, folded);
    case "cat":
      return emitSequence(node.items, folded);
    case "alt":
      return emitBranches(node.branches, folded);
    case "group":
      return emitGroup(node.index, emit(node.body, folded));
    case "repeat":
      return emitBody(node.body, folded) + emitBounds(node.min, node.max) + (node.lazy ? "?" : "");
  }
}

/** Neighbours that ignore case share what says so. */
function emitSequence(items: readonly Node[], folded: boolean): string {
  if (folded) return items.map((item) => emitItem(item, true)).join("");
  let out = "";
  for (let at = 0; at < items.length; ) {
    let end = at;
    while (end < items.length && ignoresCase(items[end]!)) end++;
    out += emitAlike(items.slice(at, end));
    if (end < items.length) out += emitItem(items[end]!, false);
    at = end + 1;
  }
  return out;
}

function emitAlike(items: readonly Node[]): string {
  if (!items.some(hasCase)) return items.map((item) => emitItem(item, false)).join("");
  const [only] = items;
  const inner =
    items.length === 1 ? emit(withoutGroup(only!), true) : items.map((item) => emitItem(item, true)).join("");
  return `(?i:${inner})`;
}

function emitItem(item: Node, folded: boolean): string {
  return item.kind === "alt" ? `(?:${emit(item, folded)})` : emit(item, folded);
}

/** A group that captures nothing says nothing where another is written around it. */
function withoutGroup(node: Node): Node {
  return node.kind === "group" && node.index === undefined ? withoutGroup(node.body) : node;
}

function emitBranches(branches: readonly Node[], folded: boolean): string {
  return branches.some(captures)
    ? branches.map((branch) => emit(branch, folded)).join("|")
    : emitChoice(branches, folded);
}

/**
 * Branches that begin with the same byte are written together, `ab|cd|ae` as `a(?:b|e)|cd`: of a thousand names the matcher then tries
 * some dozens. Where any two beginnings are the same or share no byte, at most one of them fits, so only the order of branches that
 * begin alike decides; and that is kept.
 */
function emitChoice(branches: readonly Node[], folded: boolean): string {
  const groups = new Map<ByteSet, Node[]>();
  for (const branch of branches) {
    const [first, ...rest] = flat(branch);
    if (first?.kind !== "set") return branches.map((one) => emit(one, folded)).join("|");
    const group = groups.get(first.set);
    const behind: Node = { kind: "cat", items: rest };
    if (group === undefined) groups.set(first.set, [behind]);
    else group.push(behind);
  }
  if (groups.size === branches.length || !areApart([...groups.keys()]))
    return branches.map((one) => emit(one, folded)).join("|");
  return [...groups]
    .map(([set, rests]) => {
      const [only] = rests;
      const first = folded ? emitFolded(set) : emitSet(set);
      return first + (rests.length === 1 ? emit(only!, folded) : `(?:${emitChoice(rests, folded)})`);
    })
    .join("|");
}

/** The items of nested sequences, in order. */
function flat(node: Node): readonly Node[] {
  return node.kind === "cat" ? node.items.flatMap(flat) : [node];
}

function areApart(sets: readonly ByteSet[]): boolean {
  const all = new Uint8Array(256);
  for (const set of sets) {
    for (let byte = 0; byte < 256; byte++) {
      if (set[byte] === 1 && all[byte] === 1) return false;
      all[byte]! |= set[byte]!;
    }
  }
  return true;
}

/** What the node matches is the same in either case, so that `(?i:…)` around it changes nothing. */
const ignoresCase: (node: Node) => boolean = keptByObject((node: Node) => {
  switch (node.kind) {
    case "set":
      return isClosed(node.set);
    case "assert":
      return !("set" in node.assertion) || isClosed(node.assertion.set);
    default:
      return partsOf(node).every(ignoresCase);
  }
});

/** Some set of it is shorter in one case. */
const hasCase: (node: Node) => boolean = keptByObject((node: Node) => {
  switch (node.kind) {
    case "set":
      return isLetterPair(node.set);
    case "assert":
      return "set" in node.assertion && isLetterPair(node.assertion.set);
    default:
      return partsOf(node).some(hasCase);
  }
});

const isClosed = keptBySet((set) => set.every((has, byte) => has === 0 || set[otherCase(byte)] === 1));

const isLetterPair = keptBySet(
  (set) =>
    sizeOf(set) <= PAIR_BYTES_MAX &&
    set.some((has, byte) => has === 1 && set[otherCase(byte)] === 1 && otherCase(byte) !== byte),
);

function partsOf(node: Exclude<Node, { kind: "set" | "assert" }>): readonly Node[] {
  switch (node.kind) {
    case "cat":
      return node.items;
    case "alt":
      return node.branches;
    case "group":
    case "repeat":
      return [node.body];
  }
}

/** The same letter, small for capital: pairs that JavaScript takes for one, of those that latin1 has. */
function otherCase(byte: number): number {
  const isLetter =
    ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
    (byte >= 0xc0 && (byte | 0x20) !== 0xf7 && (byte | 0x20) !== 0xff && byte !== 0xdf);
  return isLetter ? byte ^ 0x20 : byte;
}

function captures(node: Node): boolean {
  switch (node.kind) {
    case "set":
    case "assert":
      return false;
    case "group":
      return node.index !== undefined || captures(node.body);
    case "repeat":
      return captures(node.body);
    case "cat":
      return node.items.some(captures);
    case "alt":
      return node.branches.some(captures);
  }
}

function emitGroup(index: number | undefined, body: string): string {
  return index === undefined ? `(?:${body})` : `(${body})`;
}

function emitBody(body: Node, folded: boolean): string {
  const isOne = body.kind === "group" || (body.kind === "set" && (folded || !hasCase(body)));
  return isOne ? emit(body, folded) : `(?:${emit(body, folded)})`;
}

function emitBounds(min: number, max: number): string {
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** The text is a window: its edges are the text's own, which the caller sees to. */
function emitAssertion(assertion: Assertion, folded: boolean): string {
  const setOf = folded ? emitFolded : emitSet;
  switch (assertion.kind) {
    case "text-start":
      return "(?<![^])";
    case "text-end":
      return "(?![^])";
    case "line-start":
      return "(?<![^\\n])";
    case "line-end":
      return "(?![^\\n])";
    case "word-edge":
      return "\\b";
    case "no-word-edge":
      return "\\B";
    case "ahead":
      return `(?${assertion.negated ? "!" : "="}${setOf(assertion.set)})`;
    case "behind":
      return `(?<${assertion.negated ? "!" : "="}${setOf(assertion.set)})`;
  }
}

export const emitSet = keptBySet((set): string => {
  const size = sizeOf(set);
  if (size === 256) return "[^]";
  if (size === 0) return "[]";
  if (size === 1) return emitByte(set.indexOf(1));
  return size > 128 ? `[^${emitRanges(complement(set))}]` : `[${emitRanges(set)}]`;
});

/** Without capitals where their small letters stand too. Inside `(?i:…)` that says the same, and is shorter. */
const emitFolded = keptBySet((set): string =>
  emitSet(sizeOf(set) > 128 ? set : setWhere((byte) => set[byte] === 1 && otherCase(byte) <= byte)),
);

function emitRanges(set: ByteSet): string {
  let out = "";
  for (let byte = set.indexOf(1); byte >= 0; byte = set.indexOf(1, byte)) {
    const after = set.indexOf(0, byte);
    const end = after < 0 ? 256 : after;
    if (end - byte > 2) out += `${emitByte(byte)}-${emitByte(end - 1)}`;
    else for (let one = byte; one < end; one++) out += emitByte(one);
    byte = end;
  }
  return out;
}

function emitByte(byte: number): string {
  return isWord(byte) ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
}

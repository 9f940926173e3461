/** Writes a syntax tree as a JavaScript pattern over latin1 text. Promises: no flags are needed but `g` or `y`. */
import { type ByteSet, complement, isWord, keptBySet, sizeOf } from "./byte-set.ts";
import type { Assertion, Node } from "./regex-ast.ts";

export function emitRegex(node: Node): string {
  switch (node.kind) {
    case "set":
      return emitSet(node.set);
    case "assert":
      return emitAssertion(node.assertion);
    case "cat":
      return node.items
        .map((item) => (item.kind === "alt" ? `(?:${emitRegex(item)})` : emitRegex(item)))
        .join("");
    case "alt":
      return node.branches.some(captures)
        ? node.branches.map(emitRegex).join("|")
        : emitChoice(node.branches);
    case "group":
      return emitGroup(node.index, emitRegex(node.body));
    case "repeat":
      return emitBody(node.body) + emitBounds(node.min, node.max) + (node.lazy ? "?" : "");
  }
}

/**
 * Branches that begin with the same byte are written together, `ab|cd|ae` as `a(?:b|e)|cd`: of a thousand names the matcher then tries
 * some dozens. Where any two beginnings are the same or share no byte, at most one of them fits, so only the order of branches that
 * begin alike decides; and that is kept.
 */
function emitChoice(branches: readonly Node[]): string {
  const groups = new Map<ByteSet, Node[]>();
  for (const branch of branches) {
    const [first, ...rest] = flat(branch);
    if (first?.kind !== "set") return branches.map(emitRegex).join("|");
    const group = groups.get(first.set);
    const behind: Node = { kind: "cat", items: rest };
    if (group === undefined) groups.set(first.set, [behind]);
    else group.push(behind);
  }
  if (groups.size === branches.length || !areApart([...groups.keys()]))
    return branches.map(emitRegex).join("|");
  return [...groups]
    .map(([set, rests]) => {
      const [only] = rests;
      return emitSet(set) + (rests.length === 1 ? emitRegex(only!) : `(?:${emitChoice(rests)})`);
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

function emitBody(body: Node): string {
  return body.kind === "set" || body.kind === "group" ? emitRegex(body) : `(?:${emitRegex(body)})`;
}

function emitBounds(min: number, max: number): string {
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** The text is a window: its edges are the text's own, which the caller sees to. */
function emitAssertion(assertion: Assertion): string {
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
      return `(?${assertion.negated ? "!" : "="}${emitSet(assertion.set)})`;
    case "behind":
      return `(?<${assertion.negated ? "!" : "="}${emitSet(assertion.set)})`;
  }
}

export const emitSet = keptBySet((set): string => {
  const size = sizeOf(set);
  if (size === 256) return "[^]";
  if (size === 0) return "[]";
  if (size === 1) return emitByte(set.indexOf(1));
  return size > 128 ? `[^${emitRanges(complement(set))}]` : `[${emitRanges(set)}]`;
});

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

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
      return node.branches.map(emitRegex).join("|");
    case "group":
      return emitGroup(node.index, emitRegex(node.body));
    case "repeat":
      return emitBody(node.body) + emitBounds(node.min, node.max) + (node.lazy ? "?" : "");
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

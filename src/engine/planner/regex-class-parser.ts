/** Reads bracketed classes and the escapes that stand for sets. Promises: sets are interned; equal class texts are read once. */
import {
  type ByteSet,
  complement,
  foldCase,
  interned,
  setOf,
  setWhere,
  sizeOf,
  unionOf,
} from "./byte-set.ts";
import { escapeSet, POSIX_CLASSES } from "./regex-classes.ts";
import type { RegexCursor } from "./regex-cursor.ts";

/** A whole class, as far as it can be told without reading it. */
const CLASS = /\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[\s\S]|[^\]\\])*\]/y;
const POSIX = /\[:(\^?)([a-z]{1,12}):\]/y;
const HEX = /\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2})/y;

/** By their text: a pattern's classes are few, and most are in other patterns too. */
const known = new Map<string, ByteSet>();
const knownFolded = new Map<string, ByteSet>();

/** The class whose `[` the cursor is at. */
export function parseClass(cursor: RegexCursor, fold: boolean): ByteSet {
  const { at } = cursor;
  const sets = fold ? knownFolded : known;
  const text = cursor.takeMatch(CLASS)?.[0];
  const found = text === undefined ? undefined : sets.get(text);
  if (found !== undefined) return found;
  cursor.at = at + 1;
  const set = interned(readClass(cursor, fold));
  sets.set(cursor.source.slice(at, cursor.at), set);
  return set;
}

function readClass(cursor: RegexCursor, fold: boolean): ByteSet {
  const negated = cursor.take("^");
  const items: ByteSet[] = [];
  while (items.length === 0 || cursor.char !== "]") {
    if (cursor.isAtEnd) cursor.fail("missing ']'");
    items.push(classItem(cursor));
  }
  cursor.at++;
  const set = fold ? foldCase(unionOf(items)) : unionOf(items);
  return negated ? complement(set) : set;
}

function classItem(cursor: RegexCursor): ByteSet {
  const posix = cursor.takeMatch(POSIX);
  if (posix !== undefined) return posixClass(cursor, posix);
  const low = classAtom(cursor);
  if (cursor.char !== "-" || cursor.source[cursor.at + 1] === "]" || sizeOf(low) !== 1) return low;
  cursor.at++;
  if (cursor.isAtEnd) cursor.fail("missing ']'");
  const high = classAtom(cursor);
  const [from, to] = [low.indexOf(1), high.indexOf(1)];
  if (sizeOf(high) !== 1 || to < from) cursor.fail("bad range in class");
  return new Uint8Array(256).fill(1, from, to + 1);
}

function posixClass(cursor: RegexCursor, found: RegExpExecArray): ByteSet {
  const test = POSIX_CLASSES[found[2]!];
  if (test === undefined) {
    cursor.at -= found[0].length;
    return cursor.fail(`unknown class [:${found[2]}:]`);
  }
  const set = setWhere(test);
  return found[1] === "^" ? complement(set) : set;
}

function classAtom(cursor: RegexCursor): ByteSet {
  if (cursor.take("\\")) {
    const { char } = cursor;
    if (char === undefined) return cursor.fail("the pattern ends in a backslash");
    cursor.at++;
    return char === "b" ? setOf(8) : escapedSet(cursor, char);
  }
  const code = cursor.takeCodePoint();
  // A character beyond ASCII in a class stands for any byte of UTF-8 sequences: wider, never narrower.
  return code < 128 ? setOf(code) : new Uint8Array(256).fill(1, 128);
}

/** What `\` and `char`, which the cursor is behind, stand for. */
export function escapedSet(cursor: RegexCursor, char: string): ByteSet {
  if (char === "x") return setOf(hexCode(cursor));
  return escapeSet(char) ?? cursor.fail(`unknown escape \\${char}`);
}

function hexCode(cursor: RegexCursor): number {
  const { at } = cursor;
  const found = cursor.takeMatch(HEX);
  const code = Number.parseInt(found?.[1] ?? found?.[2] ?? "", 16);
  if (found !== undefined && code <= 255) return code;
  cursor.at = at;
  return cursor.fail("\\x takes two hex digits, or {…} up to ff");
}

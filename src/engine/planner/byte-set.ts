/**
 * Sets of bytes: 256 flags, 0 or 1. Promises: no function changes its arguments. Sets of a syntax tree are `interned`: equal ones
 * are one object, so that what is worked out of a set can be kept by its identity.
 */
export type ByteSet = Uint8Array;

export function setWhere(test: (byte: number) => boolean): ByteSet {
  const set = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) if (test(byte)) set[byte] = 1;
  return set;
}

export function setOf(...bytes: readonly number[]): ByteSet {
  const set = new Uint8Array(256);
  for (const byte of bytes) set[byte] = 1;
  return set;
}

export const setOfText = (text: string): ByteSet => setOf(...Array.from(text, (char) => char.charCodeAt(0)));

export function complement(set: ByteSet): ByteSet {
  const out = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) out[byte] = 1 - set[byte]!;
  return out;
}

export const union = (a: ByteSet, b: ByteSet): ByteSet => unionOf([a, b]);

export function unionOf(sets: Iterable<ByteSet>): ByteSet {
  const out = new Uint8Array(256);
  for (const set of sets) for (let byte = 0; byte < 256; byte++) out[byte]! |= set[byte]!;
  return out;
}

export function isSubset(a: ByteSet, b: ByteSet): boolean {
  for (let byte = 0; byte < 256; byte++) if (a[byte]! > b[byte]!) return false;
  return true;
}

export function overlaps(a: ByteSet, b: ByteSet): boolean {
  for (let byte = 0; byte < 256; byte++) if ((a[byte]! & b[byte]!) !== 0) return true;
  return false;
}

export function sizeOf(set: ByteSet): number {
  let size = 0;
  for (let byte = 0; byte < 256; byte++) size += set[byte]!;
  return size;
}

export function membersOf(set: ByteSet): number[] {
  const members: number[] = [];
  for (let byte = set.indexOf(1); byte >= 0; byte = set.indexOf(1, byte + 1)) members.push(byte);
  return members;
}

/** The set with the other case of every ASCII letter in it. */
export function foldCase(set: ByteSet): ByteSet {
  const out = set.slice();
  for (let upper = 65; upper <= 90; upper++) {
    const either = set[upper]! | set[upper + 32]!;
    out[upper] = either;
    out[upper + 32] = either;
  }
  return out;
}

/** A text that is the same for equal sets only. */
export const keyOf = (set: ByteSet): string =>
  Buffer.from(set.buffer, set.byteOffset, 256).toString("latin1");

const kept = new Map<string, ByteSet>();

/** The one object for all sets equal to `set`. May not be changed. */
export function interned(set: ByteSet): ByteSet {
  const key = keyOf(set);
  const known = kept.get(key);
  if (known !== undefined) return known;
  kept.set(key, set);
  return set;
}

/** `make`, worked out once for each object. */
export function keptByObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

export const keptBySet: <T>(make: (set: ByteSet) => T) => (set: ByteSet) => T = keptByObject;

let numbered = 0;
/** The same for the same interned set. */
export const numberOf = keptBySet(() => numbered++);
const unions = new Map<string, ByteSet>();

/** The interned union of interned sets; the same ones come together again and again. */
export function internedUnion(sets: Iterable<ByteSet>): ByteSet {
  const distinct = [...new Set(sets)];
  if (distinct.length === 1) return distinct[0]!;
  const key = distinct
    .map(numberOf)
    .sort((a, b) => a - b)
    .join();
  const known = unions.get(key) ?? interned(unionOf(distinct));
  unions.set(key, known);
  return known;
}

export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
export const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
export const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
export const isLetter = (byte: number): boolean => isUpper(byte) || isLower(byte);
export const isAlnum = (byte: number): boolean => isDigit(byte) || isLetter(byte);
export const isWord = (byte: number): boolean => isAlnum(byte) || byte === 95;
export const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

export const ALL: ByteSet = interned(new Uint8Array(256).fill(1));
export const ALNUM: ByteSet = interned(setWhere(isAlnum));
export const DIGITS: ByteSet = interned(setWhere(isDigit));
/** The bytes tokens are made of: what the kernel calls a T run. */
export const TOKEN_BYTES: ByteSet = interned(
  setWhere((byte) => isAlnum(byte) || "_.+/~-".includes(String.fromCharCode(byte))),
);

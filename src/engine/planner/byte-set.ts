/** Sets of bytes: 256 flags, 0 or 1. Promises: no function changes its arguments. */
export type ByteSet = Uint8Array;

export function setWhere(test: (byte: number) => boolean): ByteSet {
  const set = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) if (test(byte)) set[byte] = 1;
  return set;
}

export const setOf = (...bytes: readonly number[]): ByteSet => setWhere((byte) => bytes.includes(byte));
export const setOfText = (text: string): ByteSet => setOf(...Array.from(text, (char) => char.charCodeAt(0)));
export const complement = (set: ByteSet): ByteSet => setWhere((byte) => set[byte] === 0);
export const union = (a: ByteSet, b: ByteSet): ByteSet => setWhere((byte) => (a[byte]! | b[byte]!) === 1);
export const isSubset = (a: ByteSet, b: ByteSet): boolean =>
  a.every((flag, byte) => flag === 0 || b[byte] === 1);
export const overlaps = (a: ByteSet, b: ByteSet): boolean =>
  a.some((flag, byte) => flag === 1 && b[byte] === 1);
export const sizeOf = (set: ByteSet): number => set.reduce((sum, flag) => sum + flag, 0);
export const membersOf = (set: ByteSet): number[] => Array.from(set.keys()).filter((byte) => set[byte] === 1);

/** The set with the other case of every ASCII letter in it. */
export function foldCase(set: ByteSet): ByteSet {
  return setWhere((byte) => set[byte] === 1 || (isLetter(byte) && set[byte ^ 0x20] === 1));
}

export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
export const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
export const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
export const isLetter = (byte: number): boolean => isUpper(byte) || isLower(byte);
export const isAlnum = (byte: number): boolean => isDigit(byte) || isLetter(byte);
export const isWord = (byte: number): boolean => isAlnum(byte) || byte === 95;
export const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

export const EMPTY: ByteSet = new Uint8Array(256);
export const ALL: ByteSet = setWhere(() => true);
export const ALNUM: ByteSet = setWhere(isAlnum);
export const DIGITS: ByteSet = setWhere(isDigit);
/** The bytes tokens are made of: what the kernel calls a T run. */
export const TOKEN_BYTES: ByteSet = setWhere(
  (byte) => isAlnum(byte) || "_.+/~-".includes(String.fromCharCode(byte)),
);

/** A text that is the same for equal sets only. */
export const keyOf = (set: ByteSet): string =>
  Buffer.from(set.buffer, set.byteOffset, 256).toString("latin1");

/** The named classes of the rules' dialect, as RE2 defines them (`\s` with vertical tab, as people expect it). */
import {
  type ByteSet,
  complement,
  isAlnum,
  isDigit,
  isLetter,
  isLower,
  isSpace,
  isUpper,
  isWord,
  setOf,
  setWhere,
} from "./byte-set.ts";

export const POSIX_CLASSES: Readonly<Record<string, (byte: number) => boolean>> = {
  alnum: isAlnum,
  alpha: isLetter,
  ascii: (byte) => byte < 128,
  blank: (byte) => byte === 9 || byte === 32,
  cntrl: (byte) => byte < 32 || byte === 127,
  digit: isDigit,
  graph: (byte) => byte > 32 && byte < 127,
  lower: isLower,
  print: (byte) => byte >= 32 && byte < 127,
  punct: (byte) => byte > 32 && byte < 127 && !isAlnum(byte),
  space: isSpace,
  upper: isUpper,
  word: isWord,
  xdigit: (byte) => isDigit(byte) || /[A-Fa-f]/.test(String.fromCharCode(byte)),
};

const CONTROL: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7, "0": 0 };

/** What `\c` stands for, in a class or outside; undefined where it means nothing here. */
export function escapeSet(char: string): ByteSet | undefined {
  switch (char) {
    case "d":
      return setWhere(isDigit);
    case "D":
      return complement(setWhere(isDigit));
    case "w":
      return setWhere(isWord);
    case "W":
      return complement(setWhere(isWord));
    case "s":
      return setWhere(isSpace);
    case "S":
      return complement(setWhere(isSpace));
  }
  const control = CONTROL[char];
  if (control !== undefined) return setOf(control);
  return /^[\x20-\x7e]$/.test(char) && !/[A-Za-z0-9]/.test(char) ? setOf(char.charCodeAt(0)) : undefined;
}

/**
 * Backslash escapes of JSON, JavaScript, Python, C and their kin. Octal is left out: `\1` is mostly a regex's back-reference.
 * Code points below 256 become one byte (so `\xE2\x82\xAC` gives the bytes it spells), larger ones UTF-8.
 */
import { characterAt, isHexDigit } from "./byte-classes.ts";
import type { Escape, StretchRules } from "./stretch.ts";

const SIMPLE: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  '"': '"',
  "'": "'",
  "`": "`",
  "/": "/",
  "\\": "\\",
};
const CODE_POINT_MAX = 0x10ffff;
const BRACED_DIGITS_MAX = 6;

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === "`";
}

/**
 * A stretch ends at control bytes, bare quotes, brackets, commas and semicolons, so that minified code does not become one.
 * Spaces stay inside: `\"password\": \"...\"` and PEM headers hold them.
 */
function inside(buffer: Uint8Array, position: number): boolean {
  return !/^[\0-\x1f\x7f"'`()[\]{},;]$/.test(characterAt(buffer, position));
}

/** A quote behind a backslash belongs to the text. */
function insideBackward(buffer: Uint8Array, position: number): boolean {
  const escaped = position > 0 && characterAt(buffer, position - 1) === "\\";
  return inside(buffer, position) || (isQuote(characterAt(buffer, position)) && escaped);
}

function escapeAt(buffer: Uint8Array, position: number): Escape | undefined {
  if (characterAt(buffer, position) !== "\\") return undefined;
  const letter = characterAt(buffer, position + 1);
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { length: 2, bytes: [simple.charCodeAt(0)] };
  if (letter === "x") return fixedAt(buffer, position, 2);
  if (letter !== "u") return undefined;
  return characterAt(buffer, position + 2) === "{"
    ? bracedAt(buffer, position)
    : fixedAt(buffer, position, 4);
}

/** `\xXX`, `\uXXXX`. */
function fixedAt(buffer: Uint8Array, position: number, digits: number): Escape | undefined {
  if (digitsAt(buffer, position + 2) < digits) return undefined;
  const value = valueAt(buffer, position + 2, digits);
  return { length: 2 + digits, bytes: encode(value) };
}

/** `\u{X}` to `\u{XXXXXX}`. */
function bracedAt(buffer: Uint8Array, position: number): Escape | undefined {
  const digits = digitsAt(buffer, position + 3);
  if (digits < 1 || digits > BRACED_DIGITS_MAX || characterAt(buffer, position + 3 + digits) !== "}")
    return undefined;
  const value = valueAt(buffer, position + 3, digits);
  return value > CODE_POINT_MAX ? undefined : { length: 4 + digits, bytes: encode(value) };
}

function digitsAt(buffer: Uint8Array, position: number): number {
  let digits = 0;
  while (digits <= BRACED_DIGITS_MAX && isHexDigit(characterAt(buffer, position + digits))) digits++;
  return digits;
}

function valueAt(buffer: Uint8Array, position: number, digits: number): number {
  return Number.parseInt(String.fromCharCode(...buffer.subarray(position, position + digits)), 16);
}

/** One byte below 256, else UTF-8; each half of a surrogate pair for itself, as no credential needs them. */
function encode(codePoint: number): number[] {
  const tail = (shift: number) => 0x80 | ((codePoint >> shift) & 0x3f);
  if (codePoint < 0x100) return [codePoint];
  if (codePoint < 0x800) return [0xc0 | (codePoint >> 6), tail(0)];
  if (codePoint < 0x10000) return [0xe0 | (codePoint >> 12), tail(6), tail(0)];
  return [0xf0 | (codePoint >> 18), tail(12), tail(6), tail(0)];
}

export const backslash: StretchRules = { kind: "escape", escapeAt, inside, insideBackward };

/** Percent-encoding, as in URLs and form bodies. A plus sign stays a plus sign: outside a query it is one. */
import { characterAt, isHexDigit } from "./byte-classes.ts";
import type { Escape, StretchRules } from "./stretch.ts";

/** Printable bytes a URL may hold raw: no space, quote, angle bracket, brace, backslash, caret or bar (RFC 3986). */
function inside(buffer: Uint8Array, position: number): boolean {
  return /^[!#$%&()*+,\-./0-9:;=?@A-Z[\]_a-z~]$/.test(characterAt(buffer, position));
}

function escapeAt(buffer: Uint8Array, position: number): Escape | undefined {
  const high = characterAt(buffer, position + 1);
  const low = characterAt(buffer, position + 2);
  if (characterAt(buffer, position) !== "%" || !isHexDigit(high) || !isHexDigit(low)) return undefined;
  return { length: 3, bytes: [Number.parseInt(high + low, 16)] };
}

export const percent: StretchRules = { kind: "percent", escapeAt, inside, insideBackward: inside };

/**
 * UTF-16 as one byte a code unit, so that the scanner reads it like any other text and offsets map home by doubling.
 * Promises: only unmistakable input is taken for UTF-16. May not: allocate, or keep what it was lent.
 */
export type Utf16Order = "utf16le" | "utf16be";

/** Stands for a code unit of 256 or more: no credential holds one. */
const FOREIGN = 0xff;
/** Units that must all be ASCII text when no byte order mark says more. */
const UNITS_MIN = 32;

/** The byte order of a blob that begins with `head`; undefined when it is not UTF-16. */
export function detectUtf16(head: Uint8Array): Utf16Order | undefined {
  const [first, second, third, fourth] = head;
  // FF FE 00 00 is UTF-32, whose little-endian mark begins like ours.
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? undefined : "utf16le";
  if (first === 0xfe && second === 0xff) return "utf16be";
  if (head.length < UNITS_MIN * 2) return undefined;
  if (alternates(head, 0)) return "utf16le";
  return alternates(head, 1) ? "utf16be" : undefined;
}

/** Writes one byte per code unit over `bytes[0, length)`, from its start on; returns how many. An odd last byte is dropped. */
export function compactUtf16(bytes: Uint8Array, length: number, order: Utf16Order): number {
  const units = length >> 1;
  const low = order === "utf16le" ? 0 : 1;
  const high = 1 - low;
  for (let unit = 0; unit < units; unit++) {
    const at = unit * 2;
    bytes[unit] = bytes[at + high] === 0 ? bytes[at + low]! : FOREIGN;
  }
  return units;
}

/** The first units hold ASCII text in the byte `low` and NUL in the other. */
function alternates(head: Uint8Array, low: number): boolean {
  for (let at = 0; at < UNITS_MIN * 2; at += 2) {
    const text = head[at + low]!;
    if (head[at + 1 - low] !== 0 || text < 0x09 || text > 0x7e) return false;
  }
  return true;
}

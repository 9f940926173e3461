/**
 * UTF-16 as one byte a code unit, so that the scanner reads it like any other text and offsets map home by doubling.
 * May not: allocate, or keep what it was lent; decide what is UTF-16.
 */
export type Utf16Order = "utf16le" | "utf16be";

/** Stands for a code unit of 256 or more: no credential holds one. */
const FOREIGN = 0xff;

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

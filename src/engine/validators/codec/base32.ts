/** Base32 of RFC 4648 (`A-Z2-7`, no padding) to bytes. Promises: undefined for anything else; leftover bits are dropped. */
export function decodeBase32(text: string): readonly number[] | undefined {
  const bytes: number[] = [];
  let held = 0;
  let heldBits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const value = code >= 65 && code <= 90 ? code - 65 : code >= 50 && code <= 55 ? code - 24 : -1;
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    heldBits += 5;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes.push((held >> heldBits) & 0xff);
  }
  return bytes;
}

/** Bytes to base32, for checksums that are written in it. */
export function encodeBase32(bytes: readonly number[]): string {
  let text = "";
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    heldBits += 8;
    for (; heldBits >= 5; heldBits -= 5) text += digitOf((held >> (heldBits - 5)) & 31);
  }
  return heldBits > 0 ? text + digitOf((held << (5 - heldBits)) & 31) : text;
}

function digitOf(value: number): string {
  return String.fromCharCode(value < 26 ? value + 65 : value + 24);
}

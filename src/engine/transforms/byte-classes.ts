/** What single bytes are. Positions outside a buffer read as 0, which belongs to no class. */
const BASE64_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** The byte's character; "\0" outside the buffer. */
export function characterAt(buffer: Uint8Array, position: number): string {
  return String.fromCharCode(buffer[position] ?? 0);
}

/** Bytes text is made of: tab, line feed, carriage return, printable ASCII. */
export function isText(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte <= 0x7e);
}

/** Text, or a byte of a longer UTF-8 or Latin-1 character. */
export function isLooseText(byte: number): boolean {
  return isText(byte) || byte >= 0x80;
}

/** Bytes the kernel counts into a run: those base64, base64url, hex and most tokens are written in. */
export function isRunByte(character: string): boolean {
  return /^[A-Za-z0-9_.+/~-]$/.test(character);
}

/** Run bytes behind which encoded text may begin: `prefix-<base64>`, `path/<base64>`, `<header>.<base64>`. */
export function isSeparator(character: string): boolean {
  return /^[_.+/~-]$/.test(character);
}

/** 0 to 63 in the standard or the URL-safe alphabet, which differ in the last two only; else undefined. */
export function sextet(character: string): number | undefined {
  if (character === "+" || character === "-") return 62;
  if (character === "/" || character === "_") return 63;
  const value = BASE64_ALPHABET.indexOf(character);
  return value < 0 ? undefined : value;
}

export function isHexDigit(character: string): boolean {
  return /^[0-9A-Fa-f]$/.test(character);
}

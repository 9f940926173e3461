/** Base62 with the digits first, then upper, then lower case: the order GitHub's and npm's checksums use. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `value` (a whole number) in base62, filled up with zeros to `width`. */
export function encodeBase62(value: number, width: number): string {
  let rest = value;
  let text = "";
  for (; rest > 0; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62]! + text;
  return text.padStart(width, "0");
}

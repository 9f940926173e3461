/**
 * Made-up credential bodies for rule examples: assembled at run time so that no scanner finds them in our source.
 * Promises: deterministic for a seed. The text made is uniform over the alphabet, so entropy gates see real-looking input.
 */
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";

export const ALPHABETS = {
  digits: DIGITS,
  hex: DIGITS + "abcdef",
  HEX: DIGITS + "ABCDEF",
  lower: LOWER,
  lowerDigits: LOWER + DIGITS,
  upperDigits: LOWER.toUpperCase() + DIGITS,
  alnum: LOWER + LOWER.toUpperCase() + DIGITS,
  base32: LOWER.toUpperCase() + "234567",
  base64: LOWER + LOWER.toUpperCase() + DIGITS + "+/",
  base64url: LOWER + LOWER.toUpperCase() + DIGITS + "-_",
} as const;

export type AlphabetName = keyof typeof ALPHABETS;

/** `length` characters of the alphabet; the same `seed` gives the same text. Always holds a digit where the alphabet has one. */
export function sample(alphabet: AlphabetName, length: number, seed = 1): string {
  const letters = ALPHABETS[alphabet];
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(length, 0x85ebca6b) ^ 0x27d4eb2f) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  const out = Array.from({ length }, () => letters[next() % letters.length]!);
  if (length > 1 && /\d/.test(letters) && !/\d/.test(out.join(""))) out[length >> 1] = "7";
  return out.join("");
}

/**
 * How much better "drawn at random" explains a text than "written by a person", in bits.
 * Promises: linear, allocates nothing; independent of what the text means. May not: decide; thresholds belong to the caller.
 */
import { type CharClass, classBits, letterBits } from "./word-model.ts";

/**
 * log2 P(text | uniform over the smallest alphabet that holds it) - log2 P(text | names, words and paths).
 * Positive speaks for a random token. Grows with length: some 2 bits a character either way.
 */
export function randomnessBits(text: string): number {
  const alphabet = alphabetOf(text);
  const size = alphabet.lower + alphabet.upper + alphabet.digit + alphabet.other;
  const bitsOf = [
    0,
    Math.log2(alphabet.lower / size),
    Math.log2(alphabet.upper / size),
    Math.log2(alphabet.digit / size),
    Math.log2(alphabet.other / size),
  ];
  const hexBonus = alphabet.hex ? Math.log2(26 / 6) : 0;
  let bits = 0;
  let before = 0;
  let last = 0;
  let previous: CharClass = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const next = classOf(code);
    bits += bitsOf[next]! - classBits(previous, next);
    if (next > 2) {
      before = last = 0;
    } else {
      if (next === 2 && previous === 1) before = last = 0;
      const letter = (code | 32) - 96;
      bits += hexBonus - letterBits(before, last, letter);
      before = last;
      last = letter;
    }
    previous = next;
  }
  return bits;
}

/**
 * Bits by which chance has to explain the value better than words do. Random tokens lie some 2.4 bits a character above
 * zero with a spread of about 2.8 bits times the root of the length; this line stays below their lowest hundredth.
 */
export function randomnessNeeded(length: number): number {
  return Math.max(4, 1.2 * length - 11);
}

export function classOf(code: number): CharClass {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  return 4;
}

interface Alphabet {
  readonly lower: number;
  readonly upper: number;
  readonly digit: number;
  readonly other: number;
  readonly hex: boolean;
}

/** Sizes of the classes a uniform source of this text would have. Punctuation counts by what was seen. */
function alphabetOf(text: string): Alphabet {
  let seen = 0;
  let beyondHex = false;
  let othersLow = 0;
  let othersHigh = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const next = classOf(code);
    seen |= 1 << next;
    if (next === 4) {
      if (code < 64) othersLow |= 1 << (code & 31);
      else othersHigh |= 1 << (code & 31);
    } else if (next < 3 && (code | 32) > 102) beyondHex = true;
  }
  const letters = beyondHex ? 26 : 6;
  return {
    lower: seen & 2 ? letters : 0,
    upper: seen & 4 ? letters : 0,
    digit: seen & 8 ? 10 : 0,
    other: countBits(othersLow) + countBits(othersHigh),
    hex: !beyondHex,
  };
}

function countBits(mask: number): number {
  let rest = mask >>> 0;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** What literals and buckets of literals let through when bytes are told by their low and high halves, and how much that is. */
import { byteShare, sequenceShare } from "./byte-frequency.ts";
import { type ByteSet, membersOf, setWhere } from "./byte-set.ts";

/** A literal and the bytes behind it. */
export const POSITIONS = 4;

/** What each position of a literal or bucket lets through, as bits: low nibbles of each position, then high ones. */
export type Nibbles = readonly number[];

export function nibblesOf(sets: readonly ByteSet[]): Nibbles {
  const bits = (set: ByteSet, shift: number): number =>
    membersOf(set).reduce((all, byte) => all | (1 << ((byte >> shift) & 15)), 0);
  return [...sets.map((set) => bits(set, 0)), ...sets.map((set) => bits(set, 4))];
}

export const eitherNibble = (a: Nibbles, b: Nibbles): Nibbles => a.map((bits, at) => bits | b[at]!);

export function nibblesOfAll(nibbles: readonly Nibbles[], members: ReadonlySet<number>): Nibbles {
  const all = new Array<number>(2 * POSITIONS).fill(0);
  for (const literal of members) {
    const one = nibbles[literal]!;
    for (let at = 0; at < all.length; at++) all[at]! |= one[at]!;
  }
  return all;
}

export function shareOf(nibbles: Nibbles): number {
  return sequenceShare(
    Array.from({ length: POSITIONS }, (_, at) => letThrough(nibbles[at]!, nibbles[POSITIONS + at]!)),
  );
}

/** Bytes taken as independent, which is a tenth of the work. */
export function roughShareOf(nibbles: Nibbles): number {
  let share = 1;
  for (let at = 0; at < POSITIONS; at++) share *= letThroughShare(nibbles[at]!, nibbles[POSITIONS + at]!);
  return share;
}

const sharesKnown = new Map<number, number>();

function letThroughShare(lows: number, highs: number): number {
  const key = (highs << 16) | lows;
  const share = sharesKnown.get(key) ?? byteShare(letThrough(lows, highs));
  sharesKnown.set(key, share);
  return share;
}

const setsKnown = new Map<number, ByteSet>();

/** The bytes that both nibbles let through. */
function letThrough(lows: number, highs: number): ByteSet {
  const key = (highs << 16) | lows;
  const known = setsKnown.get(key);
  if (known !== undefined) return known;
  const set = setWhere((byte) => ((lows >> (byte & 15)) & (highs >> (byte >> 4)) & 1) !== 0);
  setsKnown.set(key, set);
  return set;
}

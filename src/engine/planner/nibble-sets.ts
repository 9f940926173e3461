/**
 * What literals and buckets of literals let through, told by the nibbles of a window of four bytes. There are eight: the low nibble
 * of each byte, and four mixed of two bytes. Mixed ones tell which bytes stand together: a bucket of `pass` and `http` lets no `patp`
 * through. Bits 5 to 7 are in none, so both cases of a letter are one; look-ups tell them apart.
 * Relies on: the kernel mixes in the same way (`halved` in kernel.as.ts). Of source text 38 places a KB are let through; with low
 * and high nibbles, in tables of the same size, it was 115.
 */
import { byteShare } from "./byte-frequency.ts";
import { type ByteSet, membersOf, setOf } from "./byte-set.ts";

/** Bytes of a window: a literal and what follows it. */
export const POSITIONS = 4;

/** One nibble of a window: the low one of a byte, mixed with another byte's bits 1 to 4 or not. */
interface Part {
  readonly plain: number;
  readonly halved?: number;
}

const PARTS: readonly Part[] = [
  { plain: 0 },
  { plain: 1 },
  { plain: 2 },
  { plain: 3 },
  { halved: 0, plain: 1 },
  { halved: 1, plain: 2 },
  { halved: 2, plain: 3 },
  { halved: 2, plain: 0 },
];
/** Nibbles of a window. */
export const NIBBLES = PARTS.length;
const EVERY = 0xffff;

/** What each nibble may be, as bits. */
export type Nibbles = readonly number[];

/** The `part`th nibble of the window at `at`. */
export function nibbleAt(bytes: Uint8Array, at: number, part: number): number {
  const { plain, halved } = PARTS[part]!;
  return mixed(bytes[at + plain]!, halved === undefined ? 0 : bytes[at + halved]!);
}

const mixed = (plain: number, halved: number): number => ((halved >> 1) ^ plain) & 15;

export function nibblesOf(sets: readonly ByteSet[]): Nibbles {
  const members = sets.map((set) => membersOf(set));
  return PARTS.map(({ plain, halved }) =>
    nibblesOfPair(members[plain]!, halved === undefined ? [0] : members[halved]!),
  );
}

function nibblesOfPair(plain: readonly number[], halved: readonly number[]): number {
  let bits = 0;
  for (const one of halved) {
    for (const other of plain) bits |= 1 << mixed(other, one);
    if (bits === EVERY) break;
  }
  return bits;
}

export const eitherNibble = (a: Nibbles, b: Nibbles): Nibbles => a.map((bits, at) => bits | b[at]!);

export function nibblesOfAll(nibbles: readonly Nibbles[], members: ReadonlySet<number>): Nibbles {
  const all = new Array<number>(NIBBLES).fill(0);
  for (const literal of members) {
    const one = nibbles[literal]!;
    for (let at = 0; at < NIBBLES; at++) all[at]! |= one[at]!;
  }
  return all;
}

/** Share of windows that are let through, were bytes and nibbles independent. */
export function roughShareOf(nibbles: Nibbles): number {
  return nibbles.reduce(
    (share, bits, part) =>
      share * shareOfBits(bits, PARTS[part]!.halved === undefined ? LOW_SHARES : MIXED_SHARES),
    1,
  );
}

function shareOfBits(bits: number, shares: Float64Array): number {
  let sum = 0;
  for (let nibble = 0; nibble < 16; nibble++) if ((bits >> nibble) & 1) sum += shares[nibble]!;
  return sum;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byteShare(setOf(byte)));
const LOW_SHARES = sharesBy([1]);
const MIXED_SHARES = sharesBy(BYTES);

/** How often a mixed nibble has each value, by how often the halved byte has. */
function sharesBy(halvedShares: readonly number[]): Float64Array {
  const shares = new Float64Array(16);
  for (const [halved, halvedShare] of halvedShares.entries())
    for (const [plain, share] of BYTES.entries()) shares[mixed(plain, halved)]! += share * halvedShare;
  return shares;
}

/**
 * The nibble tables of the kernel's SIMD part. A byte has the bits that both its low and its high nibble's entry have.
 * Shapes: one bit at most for each byte, so that a comparison of values tells its class:
 *   1 `%`, 2 `\`, 4 `_`, 8 `~`, 16 `+ - . /`, 32 and 64 letters, 128 digits.
 */
import { assert } from "../../contracts/errors.ts";
import { byteShare } from "./byte-frequency.ts";
import { type ByteSet, isAlnum, isDigit, membersOf, TOKEN_BYTES } from "./byte-set.ts";

const BUCKETS = 8;
const POSITIONS = 3;

/** 16 entries for low nibbles, then 16 for high ones. */
export function shapeNibbles(): Uint8Array {
  const table = new Uint8Array(32);
  const rectangle = (bit: number, highs: readonly number[], lows: readonly number[]): void => {
    for (const low of lows) table[low]! |= 1 << bit;
    for (const high of highs) table[16 + high]! |= 1 << bit;
  };
  rectangle(0, [0x2], [0x5]);
  rectangle(1, [0x5], [0xc]);
  rectangle(2, [0x5], [0xf]);
  rectangle(3, [0x7], [0xe]);
  rectangle(4, [0x2], [0xb, 0xd, 0xe, 0xf]);
  rectangle(5, [0x4, 0x6], range(1, 15));
  rectangle(6, [0x5, 0x7], range(0, 10));
  rectangle(7, [0x3], range(0, 9));
  for (let byte = 0; byte < 256; byte++) checkShape(byte, table[byte & 15]! & table[16 + (byte >> 4)]!);
  return table;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function checkShape(byte: number, bits: number): void {
  assert((bits & (bits - 1)) === 0, `byte ${byte} has one shape at most`);
  assert(bits >= 4 === (TOKEN_BYTES[byte] === 1), `byte ${byte}: token bytes`);
  assert(bits >= 32 === isAlnum(byte), `byte ${byte}: letters and digits`);
  assert((bits === 128) === isDigit(byte), `byte ${byte}: digits`);
  assert((bits === 1 || bits === 2) === (byte === 0x25 || byte === 0x5c), `byte ${byte}: escapes`);
}

/** Three pairs of tables, one a byte of the literals; each literal is in one of eight buckets, each bucket a bit. */
export function literalNibbles(literals: readonly (readonly ByteSet[])[]): Uint8Array {
  const table = new Uint8Array(32 * POSITIONS);
  for (const [bucket, members] of bucketed(literals).entries()) {
    for (const sets of members) {
      for (let position = 0; position < POSITIONS; position++) {
        for (const byte of membersOf(sets[position]!)) {
          table[position * 32 + (byte & 15)]! |= 1 << bucket;
          table[position * 32 + 16 + (byte >> 4)]! |= 1 << bucket;
        }
      }
    }
  }
  return table;
}

interface Bucket {
  readonly members: (readonly ByteSet[])[];
  readonly lows: Set<number>[];
  readonly highs: Set<number>[];
}

/** Literals alike go together: each is put where it adds the least to what the bucket lets through. */
function bucketed(literals: readonly (readonly ByteSet[])[]): (readonly ByteSet[])[][] {
  const buckets: Bucket[] = [];
  for (const sets of literals) {
    const costs = buckets.map((bucket) => passing(grown(bucket, sets)) - passing(bucket));
    const fresh = passing(grown(emptyBucket(), sets));
    let best = costs.indexOf(Math.min(...costs));
    if (buckets.length < BUCKETS && (best < 0 || costs[best]! > 0.2 * fresh))
      best = buckets.push(emptyBucket()) - 1;
    buckets[best] = grown(buckets[best]!, sets);
  }
  return buckets.map((bucket) => bucket.members);
}

function emptyBucket(): Bucket {
  const sets = (): Set<number>[] => Array.from({ length: POSITIONS }, () => new Set());
  return { members: [], lows: sets(), highs: sets() };
}

function grown(bucket: Bucket, sets: readonly ByteSet[]): Bucket {
  const lows = bucket.lows.map(
    (known, at) => new Set([...known, ...membersOf(sets[at]!).map((byte) => byte & 15)]),
  );
  const highs = bucket.highs.map(
    (known, at) => new Set([...known, ...membersOf(sets[at]!).map((byte) => byte >> 4)]),
  );
  return { members: [...bucket.members, sets], lows, highs };
}

/** Share of places in ordinary input where the bucket's bit would be set. */
function passing(bucket: Bucket): number {
  if (bucket.members.length === 0) return 0;
  let share = 1;
  for (let at = 0; at < POSITIONS; at++) {
    const set = new Uint8Array(256);
    for (const low of bucket.lows[at]!) for (const high of bucket.highs[at]!) set[high * 16 + low] = 1;
    share *= byteShare(set);
  }
  return share;
}

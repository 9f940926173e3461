/**
 * The nibble tables of the kernel's SIMD part. A byte has the bits that both its low and its high nibble's entry have.
 * Shapes: one bit at most for each byte, so that a comparison of values tells its class:
 *   1 `%`, 2 `\`, 4 `_`, 8 `~`, 16 `+ - . /`, 32 and 64 letters, 128 digits.
 */
import { assert } from "../../contracts/errors.ts";
import { byteShare } from "./byte-frequency.ts";
import { type ByteSet, isAlnum, isDigit, keyOf, membersOf, setOf, TOKEN_BYTES } from "./byte-set.ts";

const BUCKETS = 8;
/** A literal and the byte behind it. */
const POSITIONS = 4;

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

/** Four pairs of tables, one a byte of the literals and one for the byte behind; each literal is in one of eight buckets, each bucket a bit. */
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

/** Literals that share a bit, and which nibbles each position lets through, as bits. */
interface Bucket {
  readonly members: (readonly ByteSet[])[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  /** Share of places in ordinary input where the bit would be set, bytes taken as independent. */
  readonly share: number;
}

/**
 * Puts literals that look alike together: every one starts alone, and the two whose union lets the least more through are
 * joined until there are few enough.
 */
function bucketed(literals: readonly (readonly ByteSet[])[]): (readonly ByteSet[])[][] {
  const distinct = new Map(literals.map((sets) => [sets.map(keyOf).join(), sets]));
  const buckets = [...distinct.values()].map((sets) =>
    bucketOf([sets], nibblesOf(sets, 15, 0), nibblesOf(sets, 15, 4)),
  );
  const costs = buckets.map((a, i) =>
    buckets.map((b, j) => (j < i ? joinCost(a, b) : Number.POSITIVE_INFINITY)),
  );
  while (buckets.length > BUCKETS) {
    const [i, j] = cheapest(costs);
    buckets[j] = joined(buckets[i]!, buckets[j]!);
    buckets.splice(i, 1);
    costs.splice(i, 1);
    for (const row of costs) row.splice(i, 1);
    for (let k = 0; k < buckets.length; k++) {
      const cost = k === j ? Number.POSITIVE_INFINITY : joinCost(buckets[k]!, buckets[j]!);
      costs[Math.max(k, j)]![Math.min(k, j)] = cost;
    }
  }
  return settled(buckets).map((bucket) => bucket.members);
}

const ROUNDS_MAX = 8;

/** Moves single literals to where they cost less until nothing moves. */
function settled(buckets: readonly Bucket[]): readonly Bucket[] {
  let groups = [...buckets];
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const before = total(groups);
    for (const member of groups.flatMap((bucket) => bucket.members)) groups = placedBest(groups, member);
    if (total(groups) >= before * 0.999) break;
  }
  return groups;
}

function placedBest(groups: readonly Bucket[], member: readonly ByteSet[]): Bucket[] {
  const alone = bucketWith([member]);
  const without = groups.map((bucket) =>
    bucket.members.includes(member) ? bucketWith(bucket.members.filter((other) => other !== member)) : bucket,
  );
  const costs = without.map((bucket) =>
    bucket.members.length === 0 ? alone.share : joined(bucket, alone).share - bucket.share,
  );
  const best = costs.indexOf(Math.min(...costs));
  return without.map((bucket, at) =>
    at !== best ? bucket : bucket.members.length === 0 ? alone : joined(bucket, alone),
  );
}

const total = (groups: readonly Bucket[]): number => groups.reduce((sum, { share }) => sum + share, 0);

function bucketWith(members: (readonly ByteSet[])[]): Bucket {
  const all = (mask: number, shift: number): number[] =>
    Array.from({ length: POSITIONS }, (_, at) =>
      members.reduce((bits, sets) => bits | nibblesOf([sets[at]!], mask, shift)[0]!, 0),
    );
  return bucketOf(members, all(15, 0), all(15, 4));
}

function nibblesOf(sets: readonly ByteSet[], mask: number, shift: number): number[] {
  return sets.map((set) => membersOf(set).reduce((bits, byte) => bits | (1 << ((byte >> shift) & mask)), 0));
}

function bucketOf(
  members: (readonly ByteSet[])[],
  lows: readonly number[],
  highs: readonly number[],
): Bucket {
  return {
    members,
    lows,
    highs,
    share: lows.reduce((share, low, at) => share * nibbleShare(low, highs[at]!), 1),
  };
}

function joined(a: Bucket, b: Bucket): Bucket {
  const lows = a.lows.map((low, at) => low | b.lows[at]!);
  const highs = a.highs.map((high, at) => high | b.highs[at]!);
  return bucketOf([...a.members, ...b.members], lows, highs);
}

function joinCost(a: Bucket, b: Bucket): number {
  const lows = a.lows.map((low, at) => low | b.lows[at]!);
  const highs = a.highs.map((high, at) => high | b.highs[at]!);
  return bucketOf([], lows, highs).share - a.share - b.share;
}

function cheapest(costs: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [1, 0];
  for (const [i, row] of costs.entries()) {
    for (let j = 0; j < i; j++) if (row[j]! < costs[best[0]]![best[1]]!) best = [i, j];
  }
  return best;
}

const SHARES = Float64Array.from({ length: 256 }, (_, byte) => byteShare(setOf(byte)));

function nibbleShare(lows: number, highs: number): number {
  let share = 0;
  for (let high = 0; high < 16; high++) {
    if ((highs & (1 << high)) === 0) continue;
    for (let low = 0; low < 16; low++) if ((lows & (1 << low)) !== 0) share += SHARES[high * 16 + low]!;
  }
  return share;
}

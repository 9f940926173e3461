/**
 * The nibble tables of the kernel's SIMD part. A byte has the bits that both its low and its high nibble's entry have.
 * Shapes: one bit at most for each byte, so that a comparison of values tells its class:
 *   1 `%`, 2 `\`, 4 `_`, 8 `~`, 16 `+ - . /`, 32 and 64 letters, 128 digits.
 */
import { assert } from "../../contracts/errors.ts";
import { byteShare, sequenceShare } from "./byte-frequency.ts";
import { type ByteSet, isAlnum, isDigit, keyOf, membersOf, setWhere, TOKEN_BYTES } from "./byte-set.ts";

/** Two banks of tables, eight bits each. */
const BUCKETS = 16;
const BANK_BUCKETS = 8;
/** A literal and the bytes behind it. */
export const POSITIONS = 4;
const BANK_BYTES = 32 * POSITIONS;
/** Length of the literals' tables. */
export const NIBBLES_BYTES = (BUCKETS / BANK_BUCKETS) * BANK_BYTES;

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

/**
 * Two banks of four pairs of tables, one a byte of the literals and of what follows them; each literal is in one of sixteen buckets,
 * each bucket a bit. With a `sample` of what is scanned the buckets fit that better than what is known of bytes and their neighbours.
 */
export function literalNibbles(literals: readonly (readonly ByteSet[])[], sample?: Uint8Array): Uint8Array {
  const table = new Uint8Array(NIBBLES_BYTES);
  for (const [bucket, members] of bucketed(literals, sample).entries())
    for (const sets of members) letIn(table, bucket, sets);
  return table;
}

/** Such tables with further literals, each in the bucket where it costs least. */
export function nibblesWith(tables: Uint8Array, literals: readonly (readonly ByteSet[])[]): Uint8Array {
  const out = tables.slice();
  for (const sets of literals) {
    const one = nibblesOf(sets);
    const costs = Array.from({ length: BUCKETS }, (_, bucket) => {
      const before = nibblesIn(out, bucket);
      return shareOf(eitherNibble(before, one)) - shareOf(before);
    });
    letIn(out, costs.indexOf(Math.min(...costs)), sets);
  }
  return out;
}

const bankOf = (bucket: number): number => Math.floor(bucket / BANK_BUCKETS) * BANK_BYTES;

function letIn(tables: Uint8Array, bucket: number, sets: readonly ByteSet[]): void {
  const at = bankOf(bucket);
  const bit = 1 << (bucket % BANK_BUCKETS);
  for (let position = 0; position < POSITIONS; position++) {
    for (const byte of membersOf(sets[position]!)) {
      tables[at + position * 32 + (byte & 15)]! |= bit;
      tables[at + position * 32 + 16 + (byte >> 4)]! |= bit;
    }
  }
}

/** What a bucket lets through so far. */
function nibblesIn(tables: Uint8Array, bucket: number): Nibbles {
  const bits = (at: number): number => {
    let all = 0;
    for (let nibble = 0; nibble < 16; nibble++)
      all |= ((tables[at + nibble]! >> (bucket % BANK_BUCKETS)) & 1) << nibble;
    return all;
  };
  const positions = Array.from({ length: POSITIONS }, (_, position) => bankOf(bucket) + position * 32);
  return [...positions.map(bits), ...positions.map((at) => bits(at + 16))];
}

/** What each position of a literal lets through, as bits: low nibbles, then high ones. */
type Nibbles = readonly number[];

/** Literals that share a bit. */
interface Bucket {
  readonly members: ReadonlySet<number>;
  /** Share of places in ordinary input where the bit would be set. */
  readonly share: number;
}

/** Moves tried for each literal; more find next to nothing better. */
const MOVES_PER_LITERAL = 80;
/** How much worse a move may make it at first, as a share of places; nothing at the end. */
const LOOSE_SHARE = 2 / 1024;

/**
 * Puts literals that look alike together. Every bucket's bit is set wherever the nibbles of any of its literals meet, so a bad
 * mixture lets far more through than its parts. Joins what goes together best, then moves single literals about at random,
 * for a while even to where they cost more (threshold accepting), and keeps the best that was seen.
 */
function bucketed(literals: readonly (readonly ByteSet[])[], sample?: Uint8Array): (readonly ByteSet[])[][] {
  const distinct = [...new Map(literals.map((sets) => [sets.map(keyOf).join(), sets])).values()];
  const nibbles = distinct.map(nibblesOf);
  const joined = joinedHomes(nibbles);
  const homes = sample === undefined ? joined : moved(nibbles, joined, shareIn(windowsOf(sample, nibbles)));
  return Array.from({ length: BUCKETS }, (_, bucket) =>
    distinct.filter((_, literal) => homes[literal] === bucket),
  );
}

function nibblesOf(sets: readonly ByteSet[]): Nibbles {
  const bits = (set: ByteSet, shift: number): number =>
    membersOf(set).reduce((all, byte) => all | (1 << ((byte >> shift) & 15)), 0);
  return [...sets.map((set) => bits(set, 0)), ...sets.map((set) => bits(set, 4))];
}

/** Every literal starts alone; the two buckets whose union lets the least more through are joined until there are few enough. */
function joinedHomes(nibbles: readonly Nibbles[]): Uint8Array {
  const buckets = nibbles.map((one, literal) => ({ members: [literal], nibbles: one }));
  const joinCost = (a: { nibbles: Nibbles }, b: { nibbles: Nibbles }): number =>
    roughShareOf(eitherNibble(a.nibbles, b.nibbles)) - roughShareOf(a.nibbles) - roughShareOf(b.nibbles);
  const costs = buckets.map((a, i) => buckets.slice(0, i).map((b) => joinCost(a, b)));
  while (buckets.length > BUCKETS) {
    const [i, j] = cheapest(costs);
    const [a, b] = [buckets[i]!, buckets[j]!];
    buckets[j] = {
      members: [...a.members, ...b.members],
      nibbles: eitherNibble(a.nibbles, b.nibbles),
    };
    buckets.splice(i, 1);
    costs.splice(i, 1);
    for (const row of costs.slice(i)) row.splice(i, 1);
    for (let k = 0; k < buckets.length; k++)
      if (k !== j) costs[Math.max(k, j)]![Math.min(k, j)] = joinCost(buckets[k]!, buckets[j]!);
  }
  const homes = new Uint8Array(nibbles.length);
  for (const [bucket, { members }] of buckets.entries())
    for (const literal of members) homes[literal] = bucket;
  return homes;
}

/** `costs[i][j]`, j below i. */
function cheapest(costs: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [1, 0];
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [i, row] of costs.entries()) {
    for (const [j, cost] of row.entries()) if (cost < bestCost) [best, bestCost] = [[i, j], cost];
  }
  return best;
}

function moved(nibbles: readonly Nibbles[], start: Uint8Array, weigh: Weigh): Uint8Array {
  const homes = start.slice();
  const bucketOf = (members: ReadonlySet<number>): Bucket => ({
    members,
    share: members.size === 0 ? 0 : weigh(nibblesOfAll(nibbles, members)),
  });
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) =>
    bucketOf(new Set([...homes.keys()].filter((literal) => homes[literal] === bucket))),
  );
  let [best, bestShare] = [homes.slice(), total(buckets)];
  const moves = nibbles.length * MOVES_PER_LITERAL;
  const random = generator();
  for (let move = 0; move < moves; move++) {
    const literal = random(nibbles.length);
    const [from, to] = [homes[literal]!, random(BUCKETS)];
    if (from === to) continue;
    const left = bucketOf(without(buckets[from]!.members, literal));
    const joined = bucketOf(new Set(buckets[to]!.members).add(literal));
    const more = left.share + joined.share - buckets[from]!.share - buckets[to]!.share;
    if (more > LOOSE_SHARE * (1 - move / moves) ** 3) continue;
    [buckets[from], buckets[to], homes[literal]] = [left, joined, to];
    const share = total(buckets);
    if (share < bestShare) [best, bestShare] = [homes.slice(), share];
  }
  return best;
}

function without(members: ReadonlySet<number>, literal: number): ReadonlySet<number> {
  const rest = new Set(members);
  rest.delete(literal);
  return rest;
}

/** The same numbers every time: the same rules shall give the same tables. */
function generator(): (below: number) => number {
  let state = 0x2545f491;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const total = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { share }) => sum + share, 0);

const eitherNibble = (a: Nibbles, b: Nibbles): Nibbles => a.map((bits, at) => bits | b[at]!);

function nibblesOfAll(nibbles: readonly Nibbles[], members: ReadonlySet<number>): Nibbles {
  const all = new Array<number>(2 * POSITIONS).fill(0);
  for (const literal of members) {
    const one = nibbles[literal]!;
    for (let at = 0; at < all.length; at++) all[at]! |= one[at]!;
  }
  return all;
}

/** Share of places where a bucket's bit would be set. */
type Weigh = (nibbles: Nibbles) => number;

/** Places of a sample, as nibbles by position; and how many there are for each of these. */
interface Windows {
  readonly lows: readonly Uint16Array[];
  readonly highs: readonly Uint16Array[];
  readonly count: number;
}

const WINDOWS_MAX = 12_000;
/** What is known of neighbours counts a little still, for the sample does not hold everything. */
const KNOWN_WEIGHT = 0.1;

/** Evenly spread, and only those that all literals together let through: others count in no bucket. */
function windowsOf(sample: Uint8Array, nibbles: readonly Nibbles[]): Windows {
  const any = nibblesOfAll(nibbles, new Set(nibbles.keys()));
  const step = Math.max(1, Math.floor(sample.length / WINDOWS_MAX));
  const starts: number[] = [];
  let count = 0;
  for (let start = 0; start + POSITIONS <= sample.length; start += step) {
    count++;
    if (fitsNibbles(sample, start, any)) starts.push(start);
  }
  const bitsAt = (at: number, shift: number): Uint16Array =>
    Uint16Array.from(starts, (start) => 1 << ((sample[start + at]! >> shift) & 15));
  const positions = Array.from({ length: POSITIONS }, (_, at) => at);
  return { lows: positions.map((at) => bitsAt(at, 0)), highs: positions.map((at) => bitsAt(at, 4)), count };
}

function fitsNibbles(bytes: Uint8Array, start: number, nibbles: Nibbles): boolean {
  for (let at = 0; at < POSITIONS; at++) {
    const byte = bytes[start + at]!;
    if (((nibbles[at]! >> (byte & 15)) & (nibbles[POSITIONS + at]! >> (byte >> 4)) & 1) === 0) return false;
  }
  return true;
}

function shareIn({ lows, highs, count }: Windows): Weigh {
  const [low0, low1, low2, low3] = lows as [Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  const [high0, high1, high2, high3] = highs as [Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  return (nibbles) => {
    const [l0, l1, l2, l3, h0, h1, h2, h3] = nibbles as readonly [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    let hits = 0;
    for (let at = 0; at < low0.length; at++) {
      if ((low0[at]! & l0) === 0 || (high0[at]! & h0) === 0 || (low1[at]! & l1) === 0) continue;
      if ((high1[at]! & h1) === 0 || (low2[at]! & l2) === 0 || (high2[at]! & h2) === 0) continue;
      if ((low3[at]! & l3) !== 0 && (high3[at]! & h3) !== 0) hits++;
    }
    return hits / count + KNOWN_WEIGHT * roughShareOf(nibbles);
  };
}

function shareOf(nibbles: Nibbles): number {
  return sequenceShare(
    Array.from({ length: POSITIONS }, (_, at) => letThrough(nibbles[at]!, nibbles[POSITIONS + at]!)),
  );
}

/** Bytes taken as independent, which is a tenth of the work. */
function roughShareOf(nibbles: Nibbles): number {
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

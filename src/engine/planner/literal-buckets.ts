/**
 * Which literals share a bit of the kernel's nibble tables. Every bucket's bit is set wherever the nibbles of any of its literals
 * meet, so a bad mixture lets far more through than its parts, and each place let through costs a look-up.
 * Joins what goes together best, then moves single literals about at random, for a while even to where they cost more (threshold
 * accepting: Dueck and Scheuer, 1990), and keeps the best that was seen. Promises: the same literals give the same buckets.
 */
import { type BucketWeigher, sampleWeigher } from "./bucket-weigher.ts";
import type { ByteSet } from "./byte-set.ts";
import { keyOf } from "./byte-set.ts";
import { eitherNibble, type Nibbles, nibblesOf, nibblesOfAll, roughShareOf } from "./nibble-sets.ts";

/** Moves tried for each literal; more find next to nothing better. */
const MOVES_PER_LITERAL = 400;
/** How much worse a move may make it at first, as a share of places; nothing at the end. */
const LOOSE_SHARE = 2 / 1024;

/** Literals that share a bit. */
interface Bucket {
  readonly members: ReadonlySet<number>;
  /** Share of places in ordinary input where the bit would be set. */
  readonly share: number;
}

/** With a `sample` of what is scanned the buckets fit that; without, what is known of bytes. */
export function bucketed(
  literals: readonly (readonly ByteSet[])[],
  count: number,
  sample?: Uint8Array,
): (readonly ByteSet[])[][] {
  const distinct = [...new Map(literals.map((sets) => [sets.map(keyOf).join(), sets])).values()];
  const nibbles = distinct.map(nibblesOf);
  const joined = joinedHomes(nibbles, count);
  const homes = sample === undefined ? joined : moved(nibbles, joined, count, sampleWeigher(sample, nibbles));
  return Array.from({ length: count }, (_, bucket) =>
    distinct.filter((_, literal) => homes[literal] === bucket),
  );
}

/** Every literal starts alone; the two buckets whose union lets the least more through are joined until there are few enough. */
function joinedHomes(nibbles: readonly Nibbles[], count: number): Uint8Array {
  const buckets = nibbles.map((one, literal) => ({ members: [literal], nibbles: one }));
  const joinCost = (a: { nibbles: Nibbles }, b: { nibbles: Nibbles }): number =>
    roughShareOf(eitherNibble(a.nibbles, b.nibbles)) - roughShareOf(a.nibbles) - roughShareOf(b.nibbles);
  const costs = buckets.map((a, i) => buckets.slice(0, i).map((b) => joinCost(a, b)));
  while (buckets.length > count) {
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

function moved(
  nibbles: readonly Nibbles[],
  start: Uint8Array,
  count: number,
  weigh: BucketWeigher,
): Uint8Array {
  const homes = start.slice();
  const bucketOf = (members: ReadonlySet<number>): Bucket => ({
    members,
    share: members.size === 0 ? 0 : weigh(nibblesOfAll(nibbles, members)),
  });
  const buckets = Array.from({ length: count }, (_, bucket) =>
    bucketOf(new Set([...homes.keys()].filter((literal) => homes[literal] === bucket))),
  );
  let [best, bestShare] = [homes.slice(), total(buckets)];
  const moves = nibbles.length * MOVES_PER_LITERAL;
  const random = generator();
  for (let move = 0; move < moves; move++) {
    const literal = random(nibbles.length);
    const [from, to] = [homes[literal]!, random(count)];
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

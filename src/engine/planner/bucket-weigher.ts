/**
 * How much of a sample a bucket's nibbles let through, asked a hundred thousand times while literals are put into buckets. Each
 * nibble of each position has the set of places where it stands, one bit a place; a bucket lets through what is left when the sets of
 * its nibbles are joined for each position and the positions are cut with one another.
 */
import { NIBBLES, type Nibbles, nibbleAt, POSITIONS, roughShareOf } from "./nibble-sets.ts";

/** Share of places where a bucket's bit would be set. */
export type BucketWeigher = (nibbles: Nibbles) => number;

/** Places as bits, 32 a word. */
type Places = Uint32Array;

const PLACES_MAX = 60_000;
/** What is known of neighbours counts a little still, for the sample does not hold everything. */
const KNOWN_WEIGHT = 0.1;
const VALUES = 16;
/** Joined sets kept for each nibble's position: some 8 MB each. */
const JOINED_MAX = 1_000;

export function sampleWeigher(sample: Uint8Array, literals: readonly Nibbles[]): BucketWeigher {
  const { starts, count } = placesOf(sample, literals);
  const words = (starts.length + 31) >>> 5;
  const parts = Array.from(
    { length: NIBBLES },
    (_, part) => new JoinedPlaces(standing(sample, starts, part, words), words),
  );
  return (nibbles) => {
    const sets = parts.map((part, at) => part.of(nibbles[at]!));
    return countCut(sets, words) / count + KNOWN_WEIGHT * roughShareOf(nibbles);
  };
}

/** Evenly spread, and only those that all literals together let through: others count in no bucket. */
function placesOf(
  sample: Uint8Array,
  literals: readonly Nibbles[],
): { readonly starts: readonly number[]; readonly count: number } {
  const any = Array.from({ length: NIBBLES }, (_, part) =>
    literals.reduce((bits, nibbles) => bits | nibbles[part]!, 0),
  );
  const step = Math.max(1, Math.floor(sample.length / PLACES_MAX));
  const starts: number[] = [];
  let count = 0;
  for (let start = 0; start + POSITIONS <= sample.length; start += step) {
    count++;
    if (fits(sample, start, any)) starts.push(start);
  }
  return { starts, count: Math.max(1, count) };
}

function fits(bytes: Uint8Array, start: number, nibbles: Nibbles): boolean {
  return nibbles.every((bits, part) => ((bits >> nibbleAt(bytes, start, part)) & 1) !== 0);
}

/** For one nibble of the windows: by its value, where it stands. */
function standing(sample: Uint8Array, starts: readonly number[], part: number, words: number): Places[] {
  const sets = Array.from({ length: VALUES }, () => new Uint32Array(words));
  for (const [place, start] of starts.entries())
    sets[nibbleAt(sample, start, part)]![place >>> 5]! |= 1 << (place & 31);
  return sets;
}

/** The union for any choice of a nibble's values; the choices come again and again. */
class JoinedPlaces {
  readonly #byNibble: readonly Places[];
  readonly #words: number;
  readonly #known = new Map<number, Places>();

  constructor(byNibble: readonly Places[], words: number) {
    this.#byNibble = byNibble;
    this.#words = words;
  }

  of(choice: number): Places {
    const known = this.#known.get(choice);
    if (known !== undefined) return known;
    const joined = new Uint32Array(this.#words);
    for (let nibble = 0; nibble < VALUES; nibble++) {
      if (((choice >> nibble) & 1) === 0) continue;
      const places = this.#byNibble[nibble]!;
      for (let word = 0; word < joined.length; word++) joined[word]! |= places[word]!;
    }
    if (this.#known.size >= JOINED_MAX) this.#known.clear();
    this.#known.set(choice, joined);
    return joined;
  }
}

function countCut(sets: readonly Places[], words: number): number {
  const [a, b, c, d, e, f, g, h] = sets as readonly [
    Places,
    Places,
    Places,
    Places,
    Places,
    Places,
    Places,
    Places,
  ];
  let count = 0;
  for (let word = 0; word < words; word++) {
    const low = a[word]! & b[word]! & c[word]! & d[word]!;
    if (low !== 0) count += bitsOf(low & e[word]! & f[word]! & g[word]! & h[word]!);
  }
  return count;
}

function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

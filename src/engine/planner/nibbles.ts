/**
 * The nibble tables of the kernel's SIMD part: for bytes' shapes, and for literals.
 * Shapes: a byte has the bits that both its low and its high nibble's entry have, one at most, so that a comparison of values
 * tells its class:
 *   1 `%`, 2 `\`, 4 `_`, 8 `~`, 16 `+ - . /`, 32 and 64 letters, 128 digits.
 */
import { assert } from "../../contracts/errors.ts";
import { type ByteSet, isAlnum, isDigit, TOKEN_BYTES } from "./byte-set.ts";
import { bucketed } from "./literal-buckets.ts";
import { eitherNibble, NIBBLES, type Nibbles, nibblesOf, roughShareOf } from "./nibble-sets.ts";

/** Three banks of tables, eight bits each. */
const BUCKETS = 24;
const BANK_BUCKETS = 8;
const TABLE_BYTES = 16;
const BANK_BYTES = NIBBLES * TABLE_BYTES;
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

/** Three banks of tables, one for each nibble of a window (nibble-sets.ts); each literal is in one bucket, each bucket a bit. */
export function literalNibbles(literals: readonly (readonly ByteSet[])[], sample?: Uint8Array): Uint8Array {
  const table = new Uint8Array(NIBBLES_BYTES);
  for (const [bucket, members] of bucketed(literals, BUCKETS, sample).entries())
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
      return roughShareOf(eitherNibble(before, one)) - roughShareOf(before);
    });
    letIn(out, costs.indexOf(Math.min(...costs)), sets);
  }
  return out;
}

const bankOf = (bucket: number): number => Math.floor(bucket / BANK_BUCKETS) * BANK_BYTES;

function letIn(tables: Uint8Array, bucket: number, sets: readonly ByteSet[]): void {
  const bit = 1 << (bucket % BANK_BUCKETS);
  for (const [part, bits] of nibblesOf(sets).entries()) {
    const table = bankOf(bucket) + part * TABLE_BYTES;
    for (let nibble = 0; nibble < TABLE_BYTES; nibble++)
      if ((bits >> nibble) & 1) tables[table + nibble]! |= bit;
  }
}

/** What a bucket lets through so far. */
function nibblesIn(tables: Uint8Array, bucket: number): Nibbles {
  const bits = (at: number): number => {
    let all = 0;
    for (let nibble = 0; nibble < TABLE_BYTES; nibble++)
      all |= ((tables[at + nibble]! >> (bucket % BANK_BUCKETS)) & 1) << nibble;
    return all;
  };
  return Array.from({ length: NIBBLES }, (_, part) => bits(bankOf(bucket) + part * TABLE_BYTES));
}

import { expect, test } from "bun:test";
import { compareBytes } from "../../../../src/coordination/core/bytes.ts";
import * as algebra from "../../../../src/coordination/core/shard-algebra.ts";
import { randomBytes } from "../../../support/coordination/random-records.ts";
import { Random, seedOf } from "../../../support/random.ts";

const SEED = seedOf(97);
const NONE = new Uint8Array();
const of = (...values: number[]) => Uint8Array.of(...values);

test("order is by unsigned byte, and a prefix comes first", () => {
  const sorted = [NONE, of(0), of(0, 0), of(1), of(127), of(128), of(128, 0), of(255), of(255, 255)];
  for (const [left, a] of sorted.entries())
    for (const [right, b] of sorted.entries())
      expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(left - right));
});

test("a prefix's successor is the first key behind all that begin with it", () => {
  expect(algebra.prefixSuccessor(of(1, 2))).toEqual(of(1, 3));
  expect(algebra.prefixSuccessor(of(1, 255, 255))).toEqual(of(2));
  expect(algebra.prefixSuccessor(of(255, 255))).toBeUndefined();
  expect(algebra.prefixSuccessor(NONE)).toBeUndefined();
  const random = new Random(SEED);
  for (let round = 0; round < 2_000; round++) {
    const prefix = randomBytes(random, 4);
    const key = randomBytes(random, 6);
    const begins = key.length >= prefix.length && compareBytes(key.subarray(0, prefix.length), prefix) === 0;
    expect(algebra.isInRange(algebra.prefixRange(prefix), key), `seed ${SEED}, round ${round}`).toBe(begins);
  }
});

test("nothing lies between a key and its successor", () => {
  const random = new Random(SEED);
  for (let round = 0; round < 2_000; round++) {
    const [key, other] = [randomBytes(random, 4), randomBytes(random, 4)];
    const next = algebra.keySuccessor(key);
    expect(compareBytes(key, next)).toBeLessThan(0);
    expect(compareBytes(other, key) > 0 && compareBytes(other, next) < 0).toBe(false);
  }
});

test("a midpoint lies strictly inside, and is missing only where nothing does", () => {
  const random = new Random(SEED);
  for (let round = 0; round < 4_000; round++) {
    const start = randomBytes(random, 5);
    const end = random.chance(0.2)
      ? NONE
      : random.chance(0.2)
        ? algebra.keySuccessor(start)
        : randomBytes(random, 5);
    if (end.length > 0 && compareBytes(start, end) >= 0) continue;
    const middle = algebra.midpoint({ start, end });
    const isTight = end.length > 0 && compareBytes(algebra.keySuccessor(start), end) >= 0;
    expect(middle === undefined, `seed ${SEED}, round ${round}`).toBe(isTight);
    if (middle !== undefined) {
      expect(compareBytes(start, middle)).toBeLessThan(0);
      expect(algebra.isInRange({ start, end }, middle)).toBe(true);
    }
  }
  expect(algebra.midpoint({ start: NONE, end: NONE })).toEqual(of(128));
  expect(algebra.midpoint({ start: of(10), end: of(20) })).toEqual(of(15));
});

test("pieces of a cut range tile it: each key is in exactly one", () => {
  const random = new Random(SEED);
  for (let round = 0; round < 500; round++) {
    const keys = Array.from({ length: 6 }, () => randomBytes(random, 3)).sort(compareBytes);
    const range = { start: keys[0]!, end: random.chance(0.3) ? NONE : keys[5]! };
    const pieces = algebra.cutRange(range, keys.slice(1, 5));
    if (pieces === undefined) continue;
    expect(algebra.isTiled(range, pieces), `seed ${SEED}, round ${round}`).toBe(true);
    for (let probe = 0; probe < 20; probe++) {
      const key = randomBytes(random, 4);
      const holders = pieces.filter((piece) => algebra.isInRange(piece, key)).length;
      expect(holders).toBe(algebra.isInRange(range, key) ? 1 : 0);
    }
  }
});

test("a gap, an overlap and a missing end are no tiling", () => {
  const range = { start: of(1), end: of(9) };
  const piece = (start: number, end: number) => ({ start: of(start), end: of(end) });
  expect(algebra.isTiled(range, [piece(1, 4), piece(4, 9)])).toBe(true);
  expect(algebra.isTiled(range, [piece(1, 4), piece(5, 9)])).toBe(false);
  expect(algebra.isTiled(range, [piece(1, 5), piece(4, 9)])).toBe(false);
  expect(algebra.isTiled(range, [piece(1, 4), piece(4, 8)])).toBe(false);
  expect(algebra.isTiled(range, [piece(1, 4), { start: of(4), end: NONE }, piece(4, 9)])).toBe(false);
  expect(algebra.isTiled(range, [])).toBe(false);
});

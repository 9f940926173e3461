/** The unpacker against zlib and the plain delta reader, on good and on damaged input. */
import { expect, test } from "bun:test";
import zlib from "node:zlib";
import { applyDelta } from "../../../../src/sources/git/core/delta.ts";
import { Unpacker } from "../../../../src/sources/git/unpacker.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { deltaBytes } from "./pack-bytes.ts";

const unpacker = new Unpacker(64 * 1024 ** 2);
const FROM = unpacker.start;

/** What the unpacker makes of deflated bytes; undefined when it refuses them. */
function inflated(packed: Uint8Array, sizeBytes: number): Uint8Array | undefined {
  const to = FROM + packed.length + 64;
  expect(unpacker.reserve(to + sizeBytes)).toBe(true);
  unpacker.memory.set(packed, FROM);
  unpacker.memory.fill(0xee, FROM + packed.length, to);
  return unpacker.inflate(FROM, FROM + packed.length, to, sizeBytes)
    ? unpacker.view(to, sizeBytes).slice()
    : undefined;
}

/** Text, noise, runs and repeats in turns. */
function content(random: Random, sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(sizeBytes);
  for (let at = 0; at < sizeBytes; ) {
    const length = Math.min(1 + random.below(400), sizeBytes - at);
    const kind = random.below(4);
    for (let i = 0; i < length; i++)
      bytes[at + i] =
        kind === 0
          ? random.below(256)
          : kind === 1
            ? 97 + random.below(6)
            : kind === 2 && at > 0
              ? bytes[at + i - 1 - (random.below(1000) === 0 ? random.below(at) : 0)]!
              : 32;
    at += length;
  }
  return bytes;
}

test("whatever zlib packs is unpacked as it was, at every level and in every kind of block", () => {
  const seed = seedOf(31);
  const random = new Random(seed);
  for (let round = 0; round < 400; round++) {
    const bytes = content(random, random.below(random.pick([1, 20, 600, 9_000, 120_000])));
    const options = {
      level: random.pick([0, 1, 6, 9]),
      strategy: random.pick([
        zlib.constants.Z_DEFAULT_STRATEGY,
        zlib.constants.Z_FIXED,
        zlib.constants.Z_HUFFMAN_ONLY,
        zlib.constants.Z_RLE,
      ]),
      windowBits: random.pick([9, 12, 15]),
    };
    const packed = zlib.deflateSync(bytes, options);
    const result = inflated(packed, bytes.length);
    if (result === undefined || !bytes.equals(result))
      throw new Error(`seed ${seed}, round ${round} differs`);
    expect(inflated(packed, bytes.length + 1)).toBeUndefined();
    if (bytes.length > 0) expect(inflated(packed, bytes.length - 1)).toBeUndefined();
    expect(inflated(packed.subarray(0, -1), bytes.length)).toBeUndefined();
  }
});

test("damaged input is refused, or gives what zlib gives; nothing is written outside its room", () => {
  const seed = seedOf(32);
  const random = new Random(seed);
  let refused = 0;
  for (let round = 0; round < 3000; round++) {
    const bytes = content(random, random.below(3000));
    const packed = zlib.deflateSync(bytes, { level: random.pick([0, 1, 9]) });
    for (let times = 1 + random.below(3); times > 0; times--)
      packed[random.below(packed.length)] = random.below(256);
    const to = FROM + packed.length + 64;
    unpacker.reserve(to + bytes.length + 600);
    unpacker.memory.fill(0x5a, to + bytes.length, to + bytes.length + 600);
    const result = inflated(packed, bytes.length);
    const behind = unpacker.view(to + bytes.length + 288, 300);
    if (!behind.every((byte) => byte === 0x5a)) throw new Error(`seed ${seed}, round ${round} wrote too far`);
    if (result === undefined) refused++;
    else if (!Buffer.from(result).equals(zlib.inflateSync(packed)))
      throw new Error(`seed ${seed}, round ${round}`);
  }
  expect(refused).toBeGreaterThan(2500);
});

test("deltas make what the plain reader makes of them, and damaged ones are refused by both", () => {
  const seed = seedOf(33);
  const random = new Random(seed);
  const base = content(random, 70_000);
  unpacker.reserve(FROM + 1_000_000);
  unpacker.memory.set(base, FROM);
  const at = FROM + base.length + 64;
  for (let round = 0; round < 3000; round++) {
    let resultBytes = 0;
    const instructions = Array.from({ length: random.below(8) }, () => {
      const length = 1 + random.below(random.pick([127, 60_000]));
      resultBytes += length;
      if (length < 128 && random.below(2) === 0) return [length, ...content(random, length)];
      const offset = random.below(base.length - length);
      const offsetBytes = [offset & 255, (offset >> 8) & 255, (offset >> 16) & 255];
      return [0b10110111, ...offsetBytes, length & 255, length >> 8];
    });
    const delta = deltaBytes(base.length, resultBytes, ...instructions.flat());
    if (round % 2 === 1) delta[random.below(delta.length)] = random.below(256);
    let expected: Uint8Array | undefined;
    try {
      expected = applyDelta(base, delta, 900_000);
    } catch {
      expected = undefined;
    }
    unpacker.memory.set(delta, at);
    const size = unpacker.deltaResultSize(at, at + delta.length, base.length);
    const to = at + delta.length + 64;
    const isMade =
      size >= 0 &&
      size <= 900_000 &&
      unpacker.reserve(to + size) &&
      unpacker.applyDelta(at, at + delta.length, { at: FROM, sizeBytes: base.length }, to, size);
    const result = isMade ? unpacker.view(to, size) : undefined;
    if ((expected === undefined) !== (result === undefined))
      throw new Error(`seed ${seed}, round ${round}: one refuses`);
    if (expected !== undefined && !Buffer.from(expected).equals(result!))
      throw new Error(`seed ${seed}, round ${round}`);
  }
});

test("memory ends at its limit", () => {
  const small = new Unpacker(8 * 1024 ** 2);
  expect(small.reserve(7 * 1024 ** 2)).toBe(true);
  expect(small.reserve(8 * 1024 ** 2)).toBe(false);
});

import { expect, test } from "bun:test";
import { decodeRun, decodeShard, encodeRun, encodeShard } from "../../../../src/coordination/core/codec.ts";
import type { ShardRecord } from "../../../../src/coordination/core/records.ts";
import * as small from "../../../../src/coordination/core/small-values.ts";
import { WireError } from "../../../../src/coordination/core/wire.ts";
import {
  randomBytes,
  randomRun,
  randomShard,
  randomU64,
} from "../../../support/coordination/random-records.ts";
import { Random, seedOf } from "../../../support/random.ts";

const SEED = seedOf(20_261_121);
const ROUNDS = 400;

test("a shard decodes to what was encoded", () => {
  const random = new Random(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const record = randomShard(random);
    expect(decodeShard(encodeShard(record)), `seed ${SEED}, round ${round}`).toEqual(record);
  }
});

test("a run decodes to what was encoded", () => {
  const random = new Random(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const record = randomRun(random);
    expect(decodeRun(encodeRun(record)), `seed ${SEED}, round ${round}`).toEqual(record);
  }
});

test("the bytes of a shard are those that are documented", () => {
  const record: ShardRecord = {
    tenant: "ab".repeat(32),
    run: 2n,
    shard: 3n,
    status: "parked",
    parkReason: "poisoned",
    spec: { start: Uint8Array.of(1), end: new Uint8Array(), metadata: Uint8Array.of(9, 9) },
    cursor: { key: Uint8Array.of(5) },
    cursorSemantics: "completed",
    fence: 4n,
    spawned: [],
    ops: [{ opId: 6n, kind: "park", payloadHash: 7n, atMs: 8 }],
    idleAttempts: 1,
  };
  const u32 = (value: number) => value.toString(16).padStart(2, "0") + "000000";
  const u64 = (value: number) => u32(value) + "00000000";
  const parts = [
    ...["4757", "01", "02", "ab".repeat(32), u64(2), u64(3), "03", "0102"],
    ...[u32(1), "01", u32(0), u32(2), "0909"],
    ...["01", u32(1), "05", "00", "00", "00", u64(4), "00", u32(0)],
    ...[u32(1), u64(6), "02", u64(7), u64(8), u32(1)],
  ];
  expect(encodeShard(record).toHex()).toBe(parts.join(""));
});

test("bytes cut off, added or of another kind are refused", () => {
  const random = new Random(SEED);
  for (let round = 0; round < 40; round++) {
    const shard = encodeShard(randomShard(random));
    const run = encodeRun(randomRun(random));
    for (let length = 0; length < shard.length; length++)
      expect(() => decodeShard(shard.subarray(0, length))).toThrow(WireError);
    expect(() => decodeShard(Uint8Array.of(...shard, 0))).toThrow("behind the record's end");
    expect(() => decodeShard(run)).toThrow("another kind");
    expect(() => decodeRun(shard)).toThrow("another kind");
  }
});

test("any damage is refused as such or gives another sound record, and never anything else", () => {
  const random = new Random(SEED);
  let refused = 0;
  for (let round = 0; round < 4_000; round++) {
    const bytes = random.chance(0.5) ? encodeShard(randomShard(random)) : encodeRun(randomRun(random));
    const damaged = bytes.slice();
    for (let hits = 1 + random.below(3); hits > 0; hits--)
      damaged[random.below(bytes.length)] = random.below(256);
    for (const [decode, encode] of [
      [decodeShard, encodeShard],
      [decodeRun, encodeRun],
    ] as const) {
      try {
        const record = decode(damaged);
        expect(Buffer.compare(encode(record as never), damaged), `seed ${SEED}, round ${round}`).toBe(0);
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        refused++;
      }
    }
  }
  expect(refused).toBeGreaterThan(4_000);
});

test("noise is refused", () => {
  const random = new Random(SEED);
  for (let round = 0; round < 2_000; round++) {
    const noise = randomBytes(random, 300);
    expect(() => decodeShard(noise)).toThrow(WireError);
    expect(() => decodeRun(noise)).toThrow(WireError);
  }
});

test("the small values decode to what was encoded, and to nothing when damaged", () => {
  const random = new Random(SEED);
  const owner = { worker: randomU64(random), fence: randomU64(random) };
  expect(small.decodeOwner(small.encodeOwner(owner))).toEqual(owner);
  expect(small.decodeCount(small.encodeCount(100_000))).toBe(100_000);
  expect(small.encodeCount(258).toHex()).toBe("0201000000000000");
  const pulse = { worker: 1n, itemsDone: 2, bytesDone: 3, findings: 4, bytesPerSecond: 5, atMs: 6 };
  expect(small.decodePulse(small.encodePulse(pulse))).toEqual(pulse);
  expect(
    small.decodePulse(small.encodePulse({ ...pulse, itemsLeft: 7.4, bytesPerSecond: Number.NaN })),
  ).toEqual({
    ...pulse,
    itemsLeft: 7,
    bytesPerSecond: 0,
  });
  for (const decode of [small.decodeOwner, small.decodeCount, small.decodeWorker, small.decodePulse])
    for (const bytes of [new Uint8Array(), new Uint8Array(7), new Uint8Array(99)])
      expect(() => decode(bytes)).toThrow(WireError);
});

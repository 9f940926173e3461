/** Invariants, ids, keys, envelopes and the order of claims. */
import { expect, test } from "bun:test";
import { blake3 } from "@noble/hashes/blake3.js";
import { claimOrder } from "../../../../src/coordination/core/claim-order.ts";
import { manifestHash, splitShardId } from "../../../../src/coordination/core/derived-ids.ts";
import { createKeyspace, shardOfKey } from "../../../../src/coordination/core/keyspace.ts";
import * as envelope from "../../../../src/coordination/core/metadata-envelope.ts";
import type { RunRecord, ShardRecord } from "../../../../src/coordination/core/records.ts";
import { runProblem } from "../../../../src/coordination/core/run-invariants.ts";
import { shardProblem } from "../../../../src/coordination/core/shard-invariants.ts";
import { bytes, hasher, rootShards } from "../../../support/coordination/fixture.ts";
import { randomRun, randomShard } from "../../../support/coordination/random-records.ts";
import { Random } from "../../../support/random.ts";

const BIT = 1n << 63n;
const NONE = new Uint8Array();
const OPEN: ShardRecord = {
  tenant: "ab".repeat(32),
  run: 1n,
  shard: 1n,
  status: "active",
  spec: { start: bytes("a"), end: bytes("m"), metadata: NONE },
  cursor: {},
  cursorSemantics: "completed",
  fence: 1n,
  spawned: [],
  ops: [],
  idleAttempts: 0,
};
const op = (opId: bigint, atMs = 1, payloadHash = 1n) => ({
  opId,
  kind: "checkpoint" as const,
  payloadHash,
  atMs,
});

test("random sound records break no invariant", () => {
  const random = new Random(5);
  for (let round = 0; round < 300; round++) {
    expect(shardProblem(randomShard(random))).toBeUndefined();
    expect(runProblem(randomRun(random))).toBeUndefined();
  }
});

const BROKEN_SHARDS: readonly (readonly [string, Partial<ShardRecord>])[] = [
  ["a park reason belongs", { status: "parked" }],
  ["a park reason belongs", { parkReason: "other" }],
  ["has a lease", { status: "done", lease: { worker: 1n, deadlineMs: 1 } }],
  ["fence is below 1", { fence: 0n }],
  ["no children", { status: "split" }],
  ["a parent belongs", { parent: 2n }],
  ["a parent belongs", { shard: BIT }],
  ["not one of a split", { spawned: [7n] }],
  ["spawned id stands twice", { spawned: [BIT, BIT] }],
  ["were spawned", { spawned: Array.from({ length: 1_025 }, (_, index) => BIT + BigInt(index)) }],
  ["op log has 17", { ops: Array.from({ length: 17 }, (_, index) => op(BigInt(index))) }],
  ["stands twice in the op log", { ops: [op(1n), op(1n)] }],
  ["no payload hash", { ops: [op(1n, 1, 0n)] }],
  ["run backwards", { ops: [op(1n, 5), op(2n, 4)] }],
  ["range is empty", { spec: { ...OPEN.spec, end: bytes("a") } }],
  ["outside the range", { cursor: { key: bytes("m") } }],
  ["without a key", { cursor: { token: bytes("t") } }],
];

test.each(BROKEN_SHARDS)("a shard of which %s is unsound (%#)", (problem, change) => {
  expect(shardProblem(OPEN)).toBeUndefined();
  expect(shardProblem({ ...OPEN, ...change })).toContain(problem);
});

const ACTIVE: RunRecord = {
  tenant: OPEN.tenant,
  run: 1n,
  config: { cursorSemantics: "completed", leaseMs: 1 },
  status: "active",
  createdAtMs: 10,
  manifestHash: 1n,
  shardsPlanned: 2,
  rootShards: [1n, 2n],
  ops: [],
};
const BROKEN_RUNS: readonly (readonly [string, Partial<RunRecord>])[] = [
  ["lease duration", { config: { cursorSemantics: "completed", leaseMs: 0 } }],
  ["time of creation", { createdAtMs: 0 }],
  ["time of completion", { completedAtMs: 11 }],
  ["time of completion", { status: "done" }],
  ["ended before it began", { status: "done", completedAtMs: 9 }],
  ["no manifest hash", { manifestHash: 0n }],
  ["number of planned shards", { shardsPlanned: 0, rootShards: [] }],
  ["missing or too many", { rootShards: [1n] }],
  ["root shard stands twice", { rootShards: [1n, 1n] }],
  ["id of a split", { rootShards: [1n, BIT] }],
  ["being set up", { status: "initializing" }],
  ["has no root shards", { rootShards: [] }],
];

test.each(BROKEN_RUNS)("a run of which %s is unsound (%#)", (problem, change) => {
  expect(runProblem(ACTIVE)).toBeUndefined();
  expect(runProblem({ ...ACTIVE, ...change })).toContain(problem);
});

test("the id of a split shard is the digest of its origin, with bit 63 set", () => {
  const material = new Uint8Array(29);
  const view = new DataView(material.buffer);
  view.setBigUint64(0, 11n, true);
  view.setBigUint64(8, 12n, true);
  view.setBigUint64(16, 13n, true);
  view.setUint8(24, 1);
  view.setUint32(25, 5, true);
  const digest = blake3(material, { context: bytes("gossip/coord/v1/split-id") });
  const expected = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0, true) | BIT;
  const origin = { run: 11n, parent: 12n, op: 13n, kind: "residual", index: 5 } as const;
  expect(splitShardId(hasher, origin)).toBe(expected);
  const others = [{ run: 1n }, { parent: 1n }, { op: 1n }, { kind: "child" as const }, { index: 6 }];
  const ids = others.map((change) => splitShardId(hasher, { ...origin, ...change }));
  expect(new Set([...ids, expected]).size).toBe(6);
});

test("a manifest's hash knows every shard, its payload and their order", () => {
  const shards = rootShards(3);
  const [first, ...rest] = shards;
  const changed = { ...first!, spec: { ...first!.spec, metadata: bytes("other") } };
  const all = [shards, rest, shards.toReversed(), [changed, ...rest]].map((list) =>
    manifestHash(hasher, list),
  );
  expect(new Set(all).size).toBe(4);
});

test("keys stand where the documentation says", () => {
  const keys = createKeyspace("/gossip/prod");
  const scope = { tenant: "cd".repeat(32), run: 255n, shard: BIT | 1n };
  const run = `/gossip/prod/tenants/${scope.tenant}/runs/00000000000000ff`;
  expect(keys.run(scope)).toBe(run);
  expect(keys.shardCount(scope.tenant)).toBe(`/gossip/prod/tenants/${scope.tenant}/shard_count`);
  expect(keys.runActive(scope)).toBe(`/gossip/prod/tenants/${scope.tenant}/runs_active/00000000000000ff`);
  expect(keys.shard(scope)).toBe(`${run}/shards/8000000000000001`);
  expect(keys.owner(scope)).toBe(`${run}/shards/8000000000000001/owner`);
  expect(keys.listed("active", scope)).toBe(`${run}/shards_active/8000000000000001`);
  expect(shardOfKey(keys.listed("done", scope))).toBe(scope.shard);
  expect(keys.behindRun(scope) > keys.owner(scope)).toBe(true);
  expect(keys.behindRun(scope) < keys.run({ ...scope, run: 256n })).toBe(true);
});

test.each(["", "gossip", "/", "/gossip/", "//gossip", "/a//b"])("the namespace %p is refused", (prefix) => {
  expect(() => createKeyspace(prefix)).toThrow("begins with one slash");
});

test("a tenant that could leave its place in the keys is refused", () => {
  const keys = createKeyspace("/g");
  for (const tenant of ["", "../x", "AB".repeat(32), "ab".repeat(31)])
    expect(() => keys.runs(tenant)).toThrow("64 lower-case hex digits");
});

test("an envelope gives back its hint and payload, and refuses damage", () => {
  const hints: readonly envelope.ShardHint[] = [
    { kind: "range" },
    { kind: "prefix", prefix: bytes("src/") },
    { kind: "manifest", manifest: bytes("m") },
  ];
  for (const hint of hints) {
    const metadata = envelope.encodeMetadata({ hint, payload: bytes("payload") });
    expect(envelope.decodeMetadata(metadata)).toEqual({ hint, payload: bytes("payload") });
    expect(envelope.payloadOf(metadata)).toEqual(bytes("payload"));
  }
  expect(envelope.wrapPayload(bytes("p")).toHex()).toBe("000000010070");
  for (const damaged of ["", "00000001", "0000000000", "0000000503", "0000000109", "0000000200ff"])
    expect(() => envelope.decodeMetadata(Uint8Array.fromHex(damaged))).toThrow(envelope.MetadataError);
  expect(() => envelope.wrapPayload(new Uint8Array(16_380))).toThrow("at most");
});

test("a piece of a prefix is only a range; other hints and bare metadata stay", () => {
  const prefix = envelope.encodeMetadata({
    hint: { kind: "prefix", prefix: bytes("src/") },
    payload: bytes("p"),
  });
  expect(envelope.metadataOfPiece(prefix)).toEqual(envelope.wrapPayload(bytes("p")));
  const manifest = envelope.encodeMetadata({
    hint: { kind: "manifest", manifest: bytes("m") },
    payload: bytes("p"),
  });
  expect(envelope.metadataOfPiece(manifest)).toEqual(manifest);
  expect(envelope.metadataOfPiece(NONE)).toEqual(NONE);
});

test("claims begin at the worker's place and go round", () => {
  expect(claimOrder([30n, 10n, 20n], 4n)).toEqual([20n, 30n, 10n]);
  expect(claimOrder([BIT | 1n, 2n], (1n << 64n) - 1n)).toEqual([BIT | 1n, 2n]);
  expect(claimOrder([], 9n)).toEqual([]);
});

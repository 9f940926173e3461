/** Sound records of every shape, from a seed. */
import type { RunRecord, ShardRecord } from "../../../src/coordination/core/records.ts";
import type { Random } from "../random.ts";

const SPLIT_BIT = 1n << 63n;

export function randomU64(random: Random): bigint {
  return (BigInt(random.below(2 ** 32)) << 32n) | BigInt(random.below(2 ** 32));
}

export function randomBytes(random: Random, lengthMax: number): Uint8Array {
  return Uint8Array.from({ length: random.below(lengthMax + 1) }, () => random.below(256));
}

function maybe<Name extends string, T>(random: Random, name: Name, make: () => T): { [key in Name]?: T } {
  return (random.chance(0.5) ? { [name]: make() } : {}) as { [key in Name]?: T };
}

export function randomShard(random: Random): ShardRecord {
  const status = random.pick(["active", "done", "split", "parked"] as const);
  const isSplit = random.chance(0.5);
  const id = randomU64(random) & ~SPLIT_BIT;
  const spawned = Array.from(
    { length: random.below(4) + (status === "split" ? 1 : 0) },
    (_, index) => SPLIT_BIT | BigInt(index * 7 + 1),
  );
  return {
    tenant: Uint8Array.from({ length: 32 }, () => random.below(256)).toHex(),
    run: randomU64(random),
    shard: isSplit ? id | SPLIT_BIT : id,
    status,
    ...(status === "parked"
      ? {
          parkReason: random.pick([
            "permission-denied",
            "not-found",
            "poisoned",
            "too-many-errors",
            "other",
          ] as const),
        }
      : {}),
    spec: { start: new Uint8Array(), end: new Uint8Array(), metadata: randomBytes(random, 50) },
    cursor: random.chance(0.5)
      ? {}
      : { key: randomBytes(random, 30), ...maybe(random, "token", () => randomBytes(random, 30)) },
    cursorSemantics: random.pick(["completed", "dispatched"] as const),
    ...(status === "active"
      ? maybe(random, "lease", () => ({ worker: randomU64(random), deadlineMs: random.below(2 ** 40) }))
      : {}),
    fence: randomU64(random) | 1n,
    ...(isSplit ? { parent: randomU64(random) } : {}),
    spawned,
    ops: randomOps(
      random,
      ["checkpoint", "complete", "park", "split-replace", "split-residual", "unpark"],
      16,
    ),
    idleAttempts: random.below(100),
  };
}

export function randomRun(random: Random): RunRecord {
  const status = random.pick(["initializing", "active", "done", "failed", "cancelled"] as const);
  const isFinal = status === "done" || status === "failed" || status === "cancelled";
  const createdAtMs = 1 + random.below(2 ** 40);
  const shardsPlanned = 1 + random.below(20);
  const hasRoots = status !== "initializing" && (status !== "cancelled" || random.chance(0.5));
  return {
    tenant: Uint8Array.from({ length: 32 }, () => random.below(256)).toHex(),
    run: randomU64(random),
    config: {
      cursorSemantics: "completed",
      leaseMs: 1 + random.below(2 ** 31),
      ...maybe(random, "shardRetriesMax", () => random.below(99)),
    },
    status,
    createdAtMs,
    ...(isFinal ? { completedAtMs: createdAtMs + random.below(99) } : {}),
    manifestHash: randomU64(random) | 1n,
    shardsPlanned,
    rootShards: hasRoots ? Array.from({ length: shardsPlanned }, (_, index) => BigInt(index)) : [],
    ops: randomOps(random, ["register", "finish", "cancel"], 8),
  };
}

function randomOps<Kind>(random: Random, kinds: readonly Kind[], countMax: number) {
  return Array.from({ length: random.below(countMax + 1) }, (_, index) => ({
    opId: BigInt(index + 1),
    kind: random.pick(kinds),
    payloadHash: randomU64(random) | 1n,
    atMs: 1_000 + index * random.below(2),
  })).sort((a, b) => a.atMs - b.atMs);
}

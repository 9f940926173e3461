/** The checker finds what it is there for: each property is broken on purpose, and named. */
import { expect, test } from "bun:test";
import type { Lease } from "../../../src/contracts/lease.ts";
import type { OwnerWord, RunRecord, ShardRecord } from "../../../src/coordination/core/records.ts";
import { CoordinationChecker } from "../../support/coordination/checker.ts";
import { key } from "../../support/coordination/fixture.ts";
import type { Snapshot } from "../../support/coordination/snapshot.ts";
import { shrunk } from "../../support/shrink.ts";

const BIT = 1n << 63n;
const TENANT = "c4".repeat(32);
const SHARD: ShardRecord = {
  tenant: TENANT,
  run: 1n,
  shard: 1n,
  status: "active",
  spec: { start: key(1), end: key(2), metadata: new Uint8Array() },
  cursor: { key: key(1, "m") },
  cursorSemantics: "completed",
  lease: { worker: 1n, deadlineMs: 2_000 },
  fence: 3n,
  spawned: [],
  ops: [],
  idleAttempts: 0,
};
const RUN: RunRecord = {
  tenant: TENANT,
  run: 1n,
  config: { cursorSemantics: "completed", leaseMs: 1_000 },
  status: "active",
  createdAtMs: 1,
  manifestHash: 1n,
  shardsPlanned: 1,
  rootShards: [1n],
  ops: [],
};
const { lease: _, ...FREE } = SHARD;
const CHILD: ShardRecord = {
  ...FREE,
  shard: BIT | 1n,
  parent: 1n,
  fence: 1n,
  cursor: {},
  spec: { ...SHARD.spec, start: key(1, "n") },
};

function leaseOf(change: Partial<Lease> = {}): Lease {
  return {
    tenant: TENANT,
    run: 1n,
    shard: 1n,
    worker: 1n,
    fence: 3n,
    deadlineMs: 2_000,
    leaseMs: 1_000,
    ...change,
  };
}

interface Scene {
  readonly shards?: readonly ShardRecord[];
  readonly run?: RunRecord;
  readonly owner?: OwnerWord | undefined;
  readonly listedAs?: string;
}

function scene({
  shards = [SHARD],
  run = RUN,
  owner = { worker: 1n, fence: 3n },
  listedAs,
}: Scene = {}): Snapshot {
  const lists = new Map<string, Set<string>>();
  for (const shard of shards) {
    const list = listedAs ?? shard.status;
    lists.set(list, (lists.get(list) ?? new Set()).add(placeOf(shard)));
  }
  return {
    nowMs: 1_500,
    runs: new Map([["run", run]]),
    shards: new Map(shards.map((shard) => [placeOf(shard), shard])),
    owners: new Map(shards[0]!.status === "active" ? [[placeOf(shards[0]!), owner]] : []),
    lists,
  };
}

function at(ms: number) {
  return { beganMs: ms, wallMs: ms, monotonicMs: ms };
}

function placeOf({ shard }: Pick<ShardRecord, "shard">): string {
  return `place ${shard}`;
}

function judged(...snapshots: readonly Snapshot[]): string {
  const checker = new CoordinationChecker();
  return snapshots.map((snapshot) => checker.check(snapshot).join("; ")).join("; ");
}

const done: ShardRecord = { ...FREE, status: "done" };
const parked: ShardRecord = { ...FREE, status: "parked", parkReason: "other" };
const shrunkParent: ShardRecord = {
  ...SHARD,
  spec: { ...SHARD.spec, end: key(1, "n") },
  spawned: [CHILD.shard],
};

test("sound histories raise nothing", () => {
  expect(
    judged(
      scene(),
      scene({ shards: [{ ...SHARD, cursor: { key: key(1, "z") } }] }),
      scene({ shards: [{ ...done, cursor: { key: key(1, "z") } }] }),
    ),
  ).toBe("; ; ");
  expect(judged(scene({ shards: [parked] }), scene({ shards: [{ ...SHARD, fence: 4n }] }))).toBe("; ");
  expect(judged(scene(), scene({ shards: [shrunkParent, CHILD] }))).toBe("; ");
});

test("S1: a fence that was given twice, and an order of an old fence that was obeyed", () => {
  const checker = new CoordinationChecker();
  checker.noteClaim("place 1", leaseOf(), at(0));
  checker.noteClaim("place 1", leaseOf({ worker: 2n }), at(0));
  const problems = checker.check(scene());
  expect(problems).toContain("S1 fence 3 of shard 1 was given twice");
  expect(problems).toContain("S1 two leases of one shard are valid");
  checker.noteClaim("place 1", leaseOf({ fence: 4n }), at(5_000));
  checker.noteApplied("place 1", leaseOf(), checker.newestFence("place 1"));
  expect(checker.check(scene()).join()).toContain("S1 shard 1 obeyed fence 3 after 4");
});

const BROKEN: readonly (readonly [string, readonly Snapshot[]])[] = [
  ["S2 a fence went down", [scene(), scene({ shards: [{ ...SHARD, fence: 2n }] })]],
  ["S2 shard 1 is gone", [scene({ shards: [shrunkParent, CHILD] }), scene({ shards: [CHILD] })]],
  ["S3 done became active", [scene({ shards: [done] }), scene()]],
  ["S3 parked became active", [scene({ shards: [parked] }), scene()]],
  ["S3 parked became done", [scene({ shards: [parked] }), scene({ shards: [done] })]],
  ["S4 a park reason", [scene({ shards: [{ ...SHARD, status: "parked" }] })]],
  ["S4 a shard that is over has a lease", [scene({ shards: [{ ...SHARD, status: "done" }] })]],
  ["S4 the fence is below 1", [scene({ shards: [{ ...SHARD, fence: 0n }] })]],
  ["S4 the run has no root shards", [scene({ run: { ...RUN, rootShards: [] } })]],
  ["S4 a shard that is done is listed wrongly as to active", [scene({ shards: [done], listedAs: "active" })]],
  ["S4 a shard that is active is listed wrongly as to done", [scene({ listedAs: "done" })]],
  ["S5 a cursor went back", [scene(), scene({ shards: [{ ...SHARD, cursor: { key: key(1, "a") } }] })]],
  ["S5 a cursor went back", [scene(), scene({ shards: [{ ...SHARD, cursor: {} }] })]],
  ["S6 a cursor left its range", [scene({ shards: [{ ...SHARD, cursor: { key: key(2) } }] })]],
  ["S7 a child is missing", [scene({ shards: [shrunkParent] })]],
  [
    "S7 a child is missing or points elsewhere",
    [scene({ shards: [shrunkParent, { ...CHILD, parent: 9n }] })],
  ],
  ["S7 a child's parent does not know it", [scene({ shards: [{ ...shrunkParent, spawned: [] }, CHILD] })]],
  [
    "S7 the shards of a run leave a gap or overlap",
    [scene({ shards: [{ ...shrunkParent, spec: { ...SHARD.spec, end: key(1, "mm") } }, CHILD] })],
  ],
  [
    "S7 the shards of a run leave a gap or overlap",
    [scene({ shards: [{ ...shrunkParent, spec: SHARD.spec }, CHILD] })],
  ],
  ["S8 a run is done with open shards", [scene({ run: { ...RUN, status: "done", completedAtMs: 2 } })]],
  [
    "S8 a run is done against what its shards say",
    [scene({ shards: [parked], run: { ...RUN, status: "done", completedAtMs: 2 } })],
  ],
  [
    "S8 a run that was done became active",
    [scene({ run: { ...RUN, status: "done", completedAtMs: 2 } }), scene()],
  ],
];

test.each(BROKEN)("%s (%#)", (problem, snapshots) => {
  expect(judged(...snapshots)).toContain(problem);
});

test("S1: a living lease that was taken away, unless its worker let it go", () => {
  for (const isLetGo of [false, true]) {
    const checker = new CoordinationChecker();
    checker.noteClaim("place 1", leaseOf(), at(0));
    checker.noteApplied("place 1", leaseOf({ deadlineMs: 3_000 }), 3n);
    if (isLetGo) checker.noteLetGo("place 1", leaseOf());
    checker.noteClaim("place 1", leaseOf({ fence: 4n, worker: 2n }), at(2_500));
    const told = "S1 shard 1 was given away under a living lease";
    expect(checker.check(scene()).includes(told)).toBe(!isLetGo);
  }
});

test("S9: shards given faster than the cooldown allows", () => {
  const checker = new CoordinationChecker({ cooldownMs: 500 });
  checker.noteClaim("place 1", leaseOf(), at(1_000));
  checker.noteClaim("place 2", leaseOf({ shard: 2n }), at(1_499));
  expect(checker.check(scene())).toContain("S9 a worker was given shards 499 ms apart");
});

test("an owner key of a shard that is over is found", () => {
  const over = scene({ shards: [done] });
  const owners = new Map([["place 1", { worker: 1n, fence: 3n }]]);
  expect(new CoordinationChecker().check({ ...over, owners }).join()).toContain(
    "S4 a shard that is not open has an owner",
  );
});

test("properties of others are checked too", () => {
  const checker = new CoordinationChecker({ more: [(_, { shards }) => [`C1 ${shards.size}`]] });
  expect(checker.check(scene())).toEqual(["C1 1"]);
});

test("what fails is made as short as it can be", async () => {
  const list = Array.from({ length: 100 }, (_, index) => index);
  const fails = async (shorter: readonly number[]) => shorter.includes(17) && shorter.includes(83);
  expect(await shrunk(list, fails)).toEqual([17, 83]);
});

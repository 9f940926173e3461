/** What the coordinator does when the store is away, answers get lost, others come between, or what it reads is damaged. */
import { expect, test } from "bun:test";
import type { CoordinationErrorKind } from "../../../src/contracts/coordination-error.ts";
import type { Lease } from "../../../src/contracts/lease.ts";
import { createKeyspace } from "../../../src/coordination/core/keyspace.ts";
import { encodeCount } from "../../../src/coordination/core/small-values.ts";
import { KvUnavailableError, type KvWrite, refusalCode } from "../../../src/coordination/kv.ts";
import { KvCoordinator } from "../../../src/coordination/kv-coordinator.ts";
import {
  bytes,
  CONFIG,
  claimed,
  freshTenant,
  hasher,
  key,
  LEASE_MS,
  readyRun,
  rootShards,
} from "../../support/coordination/fixture.ts";
import { expectRefusal } from "../../support/coordination/refusal.ts";
import { type KvFault, SimulatedKv } from "../../support/fakes/simulated-kv.ts";
import { SimulationClock } from "../../support/fakes/simulation-clock.ts";

const keys = createKeyspace("/gossip");

class World {
  readonly clock = new SimulationClock();
  /** Each call takes the first; undefined is no fault. */
  faults: (KvFault | undefined)[] = [];
  onPause: (() => Promise<void>) | undefined;
  readonly kv = new SimulatedKv({
    clock: this.clock,
    fault: (call) => {
      const fault = this.faults[0];
      if (fault === undefined || fault === "unavailable" || call === "txn") this.faults.shift();
      return fault === "unavailable" || call === "txn" ? fault : undefined;
    },
    pause: async () => {
      const pause = this.onPause;
      this.onPause = undefined;
      await pause?.();
    },
  });
  readonly coordinator = this.open();

  open(claimCooldownMs = 0): KvCoordinator {
    const { kv, clock } = this;
    return new KvCoordinator({ kv, clock, hasher, prefix: "/gossip", random: () => 0.5, claimCooldownMs });
  }

  write(...writes: readonly KvWrite[]): Promise<boolean> {
    return this.kv.txn([], writes);
  }
}

type Step = (world: World, lease: Lease) => Promise<unknown>;

const STEPS: readonly (readonly [string, Step])[] = [
  ["renew", ({ coordinator }, lease) => coordinator.renew(lease)],
  ["checkpoint", ({ coordinator }, lease) => coordinator.checkpoint(lease, 1n, { key: key(1, "a") })],
  ["complete", ({ coordinator }, lease) => coordinator.complete(lease, 1n, { key: key(1, "a") })],
  ["park", ({ coordinator }, lease) => coordinator.park(lease, 1n, "poisoned")],
  ["release", ({ coordinator }, lease) => coordinator.release(lease)],
  ["splitResidual", ({ coordinator }, lease) => coordinator.splitResidual(lease, 1n, key(1, "m"))],
  ["splitReplace", ({ coordinator }, lease) => coordinator.splitReplace(lease, 1n, [key(1, "m")])],
  ["claim", ({ coordinator }, lease) => coordinator.claim(lease.tenant, lease.run, 5n)],
  ["cancel", ({ coordinator }, lease) => coordinator.cancel(lease.tenant, lease.run, 1n)],
  [
    "unpark",
    async ({ coordinator }, lease) => {
      await coordinator.park(lease, 2n, "other");
      return coordinator.unpark(lease.tenant, lease.run, lease.shard, 3n);
    },
  ],
  [
    "finishRun",
    async ({ coordinator }, lease) => {
      await coordinator.complete(lease, 2n, {});
      await coordinator.complete((await claimed(coordinator, lease)).lease, 3n, {});
      return coordinator.finishRun(lease.tenant, lease.run, 1n);
    },
  ],
];
const FAULTS: readonly KvFault[] = ["unavailable", "lost-before", "lost-after", "late"];

/** One step on a run of two shards, with the fault at its n-th call; the tenant is the same for all. */
async function outcomeOf(step: Step, faults: readonly (KvFault | undefined)[]) {
  const world = new World();
  const tenant = "5a".repeat(32);
  await world.coordinator.setup(tenant, 7n, CONFIG, rootShards(2));
  const { lease } = await claimed(world.coordinator, { tenant, run: 7n }, 2n);
  world.faults = [...faults];
  const answer = await step(world, lease);
  world.faults = [];
  const shards = await Array.fromAsync(world.coordinator.shards(tenant, 7n));
  const run = await world.coordinator.run(tenant, 7n);
  return withoutTimes({ answer, shards, run, keys: world.kv.dump().map((entry) => entry.key) });
}

/** A retry takes time; how much is no part of what happened. */
function withoutTimes(value: unknown): string {
  const told = (_: string, field: unknown) =>
    typeof field === "bigint" ? String(field) : field instanceof Uint8Array ? field.toHex() : field;
  return JSON.stringify(value, told).replaceAll(/"(\w+Ms)":\d{6,}/g, '"$1":0');
}

for (const [name, step] of STEPS)
  for (const fault of FAULTS)
    test(`${name} does once what it should when a call is ${fault}, whichever call it is`, async () => {
      const plain = await outcomeOf(step, []);
      for (let at = 0; at < 4; at++) {
        const before = Array.from({ length: at }, () => undefined);
        expect(await outcomeOf(step, [...before, fault]), `call ${at}`).toBe(plain);
        expect(await outcomeOf(step, [...before, fault, fault]), `calls ${at} and ${at + 1}`).toBe(plain);
      }
    });

for (const [name, step] of STEPS.slice(0, 7))
  test(`${name} that is overtaken between its read and its write changes nothing`, async () => {
    const world = new World();
    const scope = await readyRun(world.coordinator, 1);
    const { lease } = await claimed(world.coordinator, scope);
    let after: unknown;
    // The step's first call reads, its second writes.
    world.onPause = async () => {
      world.onPause = async () => {
        world.clock.advance(LEASE_MS);
        const heir = await claimed(world.open(), scope, 2n);
        await world.open().checkpoint(heir.lease, 77n, { key: key(1, "h") });
        after = world.kv.dump();
      };
    };
    if (name === "release") await step(world, lease);
    else await expectRefusal(step(world, lease), "stale-fence");
    expect(after).toBeDefined();
    expect(world.kv.dump()).toEqual(after as never);
  });

test("a claim whose answer got lost never holds two shards", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 4);
  world.faults = ["late", "late"];
  const { lease } = await claimed(world.coordinator, scope);
  world.clock.advance(1);
  await world.kv.get("/");
  const owned = (await Array.fromAsync(world.coordinator.shards(scope.tenant, scope.run))).filter(
    ({ owner }) => owner,
  );
  expect(owned.map(({ shard }) => shard)).toEqual([lease.shard]);
  expect(await world.coordinator.checkpoint(lease, 1n, { key: key(lease.shard, "a") })).toBe("applied");
});

test("a store that stays away is told as such, and nothing has changed", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator);
  const { lease } = await claimed(world.coordinator, scope);
  const before = world.kv.dump();
  for (const [, step] of STEPS.slice(0, 9)) {
    world.faults = Array.from({ length: 40 }, () => "unavailable" as const);
    const error = await expectRefusal(step(world, lease), "backend-unavailable");
    expect(error.class).toBe("retry");
  }
  world.faults = [];
  expect(world.kv.dump()).toEqual(before);
});

test("what etcd itself refuses is told as its kind says, at once", async () => {
  const table: readonly (readonly [string, boolean, CoordinationErrorKind])[] = [
    [refusalCode("denied"), false, "backend-refused"],
    [refusalCode("full"), true, "resource-exhausted"],
    [refusalCode("busy"), true, "backend-unavailable"],
  ];
  for (const [code, retryable, kind] of table) {
    const world = new World();
    const scope = await readyRun(world.coordinator);
    const { lease } = await claimed(world.coordinator, scope);
    world.kv.txn = () => Promise.reject(new KvUnavailableError("etcd said no", { code, retryable }));
    await expectRefusal(world.coordinator.renew(lease), kind);
  }
});

test("who always comes second gives up after eight attempts and says so", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator);
  const { lease } = await claimed(world.coordinator, scope);
  let attempts = 0;
  world.kv.txn = async () => {
    attempts++;
    return false;
  };
  const error = await expectRefusal(world.coordinator.renew(lease), "backend-unavailable");
  expect(error.message).toContain("8 times in a row");
  expect(attempts).toBe(8);
  expect(world.clock.monotonicMs()).toBeWithin(5 + 10 + 20 + 40 + 80 + 160, 600);
});

test("setting up a run goes on where a crash left it, wherever that was", async () => {
  const shards = rootShards(200);
  for (let crashAt = 1; crashAt <= 8; crashAt++) {
    const world = new World();
    const tenant = freshTenant();
    let txns = 0;
    const txn = world.kv.txn.bind(world.kv);
    world.kv.txn = (compares, writes) =>
      ++txns >= crashAt ? Promise.reject(new Error("power cut")) : txn(compares, writes);
    const broken = world.coordinator.setup(tenant, 5n, CONFIG, shards);
    expect(await broken.then(String, String)).toContain(crashAt <= 7 ? "power cut" : "[object Object]");
    world.kv.txn = txn;
    const after = world.open();
    if (crashAt > 1 && crashAt <= 7) {
      expect((await after.run(tenant, 5n)).status).toBe("initializing");
      expect(await after.claim(tenant, 5n, 1n)).toEqual({ kind: "none-available" });
      await expectRefusal(after.setup(tenant, 5n, CONFIG, rootShards(199)), "op-id-conflict");
    }
    expect((await after.setup(tenant, 5n, CONFIG, shards)).kind).toBe(crashAt <= 7 ? "applied" : "replayed");
    expect((await Array.fromAsync(after.shards(tenant, 5n))).map(({ shard }) => shard)).toEqual(
      shards.map(({ shard }) => shard),
    );
    expect(await after.progress(tenant, 5n)).toMatchObject({ status: "active", waiting: 200 });
    expect((await world.kv.get(keys.shardCount(tenant)))?.value).toEqual(encodeCount(200));
  }
});

test("two who set up the same run at once both succeed, and a cancelled one is not finished", async () => {
  const world = new World();
  const tenant = freshTenant();
  const setups = [world.open(), world.open()].map((one) => one.setup(tenant, 5n, CONFIG, rootShards(300)));
  for (const { rootShards: roots } of await Promise.all(setups)) expect(roots.length).toBe(300);
  expect((await world.kv.get(keys.shardCount(tenant)))?.value).toEqual(encodeCount(300));
  let calls = 0;
  const pause = async (): Promise<void> => {
    if (++calls === 6) await world.open().cancel(tenant, 6n, 1n);
    else world.onPause = pause;
  };
  world.onPause = pause;
  await expectRefusal(world.coordinator.setup(tenant, 6n, CONFIG, rootShards(300)), "run-terminal");
  expect((await world.coordinator.run(tenant, 6n)).status).toBe("cancelled");
});

test("a tenant has room for so many shards, and gets it back when a run ends", async () => {
  const world = new World();
  const tenant = freshTenant();
  const count = async () => (await world.kv.get(keys.shardCount(tenant)))?.value;
  await world.write({ kind: "put", key: keys.shardCount(tenant), value: encodeCount(99_998) });
  await expectRefusal(world.coordinator.setup(tenant, 5n, CONFIG, rootShards(3)), "shard-limit-exceeded");
  await world.coordinator.setup(tenant, 5n, CONFIG, rootShards(2));
  expect(await count()).toEqual(encodeCount(100_000));
  await expectRefusal(world.coordinator.setup(tenant, 6n, CONFIG, rootShards(1)), "shard-limit-exceeded");
  await world.coordinator.cancel(tenant, 5n, 1n);
  expect(await count()).toEqual(encodeCount(99_998));
  await world.coordinator.setup(tenant, 6n, CONFIG, rootShards(1));
  await world.coordinator.complete((await claimed(world.coordinator, { tenant, run: 6n })).lease, 1n, {});
  await world.coordinator.finishRun(tenant, 6n, 2n);
  expect(await count()).toEqual(encodeCount(99_998));
});

test("a shard opened while the run is being finished is not lost, at whatever moment", async () => {
  for (let moment = 0; moment < 5; moment++) {
    const world = new World();
    const scope = await readyRun(world.coordinator, 1);
    const { lease } = await claimed(world.coordinator, scope);
    await world.coordinator.park(lease, 1n, "other");
    let calls = 0;
    let unparked = "";
    const pause = async (): Promise<void> => {
      if (calls++ < moment) world.onPause = pause;
      else
        unparked = await world
          .open()
          .unpark(scope.tenant, scope.run, 1n, 2n)
          .catch((error) => error.kind);
    };
    world.onPause = pause;
    const isOver = await world.coordinator.finishRun(scope.tenant, scope.run, 3n);
    world.onPause = undefined;
    const { status } = await world.coordinator.run(scope.tenant, scope.run);
    const shard = await world.coordinator.shard(scope.tenant, scope.run, 1n);
    expect([isOver, status, shard.status], `moment ${moment}, ${unparked}`).toEqual(
      unparked === "applied" ? [false, "active", "active"] : [true, "failed", "parked"],
    );
  }
});

test("a renewal keeps the owner key; without one it goes, and the shard with it", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 1);
  let { lease } = await claimed(world.coordinator, scope);
  for (let round = 0; round < 6; round++) {
    world.clock.advance(25_000);
    lease = await world.coordinator.renew(lease);
  }
  expect((await world.kv.get(keys.owner(lease)))?.lease).toBeDefined();
  world.clock.advance(61_000);
  expect(await world.kv.get(keys.owner(lease))).toBeUndefined();
  world.clock.jump(-60_000);
  await expectRefusal(world.coordinator.renew(lease), "stale-fence");
});

test("an owner key outlives two leases of a long run", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 1, { ...CONFIG, leaseMs: 100_000 });
  const { lease } = await claimed(world.coordinator, scope);
  world.clock.advance(199_000);
  expect(await world.kv.get(keys.owner(lease))).toBeDefined();
  world.clock.advance(3_000);
  expect(await world.kv.get(keys.owner(lease))).toBeUndefined();
});

test("the lease of an owner that was replaced is revoked, and one that got no shard is too", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 1);
  const { lease } = await claimed(world.coordinator, scope);
  const old = (await world.kv.get(keys.owner(lease)))!.lease!;
  world.clock.advance(LEASE_MS);
  await claimed(world.open(), scope, 2n);
  expect(await world.kv.keepAlive(old)).toBe(false);
});

test("a worker that was just given a shard waits its time for the next", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 3);
  const slow = world.open(500);
  await claimed(slow, scope);
  world.clock.advance(200);
  expect(await slow.claim(scope.tenant, scope.run, 1n)).toEqual({ kind: "throttled", afterMs: 300 });
  await claimed(slow, scope, 2n);
  world.clock.advance(300);
  await claimed(slow, scope);
});

test("a claim among ten thousand shards costs a handful of calls", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 10_000);
  await claimed(world.coordinator, scope, 1n);
  const before = world.kv.calls;
  for (let round = 0; round < 50; round++) await claimed(world.coordinator, scope, 1n);
  expect(world.kv.calls - before).toBe(150);
  const early = world.kv.calls;
  await claimed(world.open(), scope, 2n);
  expect(world.kv.calls - early).toBeLessThan(16);
  const fresh = world.kv.calls;
  const rivals = await Promise.all(
    Array.from({ length: 30 }, (_, worker) => claimed(world.open(), scope, BigInt(worker))),
  );
  expect(new Set(rivals.map(({ lease }) => lease.shard)).size).toBe(30);
  expect(world.kv.calls - fresh).toBeLessThan(30 * 20);
});

test("shards that others have done meanwhile do not hold a worker up", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 400);
  await claimed(world.coordinator, scope, 1n);
  const rival = world.open();
  for (let round = 0; round < 398; round++)
    await rival.complete((await claimed(rival, scope, 5n)).lease, 1n, {});
  const before = world.kv.calls;
  await claimed(world.coordinator, scope, 1n);
  expect(world.kv.calls - before).toBeLessThan(12);
});

const DAMAGES: readonly (readonly [string, (lease: Lease) => KvWrite])[] = [
  ["a shard's record", (lease) => ({ kind: "put", key: keys.shard(lease), value: bytes("noise payload") })],
  ["an owner key", (lease) => ({ kind: "put", key: keys.owner(lease), value: bytes("noise") })],
];

test.each(DAMAGES)("%s that is damaged is told, and nobody works on", async (_, damage) => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 1);
  const { lease } = await claimed(world.coordinator, scope);
  await world.write(damage(lease));
  for (const [, step] of STEPS.slice(0, 7)) {
    const error = await expectRefusal(step(world, lease), "corrupt-record");
    expect(error.class).toBe("escalate");
    expect(error.message).toContain("shard 1");
  }
});

test("a damaged run, a foreign record and a listed shard without record are told", async () => {
  const world = new World();
  const scope = await readyRun(world.coordinator, 1);
  const other = await readyRun(world.coordinator, 2);
  const foreign = (await world.kv.get(keys.shard({ ...other, shard: 2n })))!.value;
  await world.write({ kind: "put", key: keys.shard({ ...scope, shard: 1n }), value: foreign });
  await expectRefusal(world.coordinator.shard(scope.tenant, scope.run, 1n), "tenant-mismatch");
  await world.write({ kind: "put", key: keys.shard({ ...other, shard: 1n }), value: foreign });
  await expectRefusal(world.coordinator.shard(other.tenant, other.run, 1n), "corrupt-record");
  await world.write({ kind: "delete", key: keys.shard({ ...scope, shard: 1n }) });
  await expectRefusal(world.coordinator.claim(scope.tenant, scope.run, 1n), "shard-not-found");
  await world.write({ kind: "put", key: keys.run(scope), value: bytes("noise") });
  await expectRefusal(world.coordinator.run(scope.tenant, scope.run), "corrupt-record");
  await expectRefusal(world.coordinator.runs(scope.tenant), "corrupt-record");
  await expectRefusal(world.coordinator.finishRun(scope.tenant, scope.run, 1n), "corrupt-record");
});

/** Shards that are split while they run, and leases that end while they run. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { CoordinationError } from "../../../../src/contracts/coordination-error.ts";
import type { ShardCoordinator } from "../../../../src/contracts/ports/shard-coordinator.ts";
import type { PageEngine } from "../../../../src/scan/pipeline/page-engine.ts";
import type { FakeShard } from "../../../support/fakes/runtime-fleet.ts";
import { RuntimeWorld } from "../../../support/fakes/runtime-world.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

beforeAll(() => {
  tree = new TempTree();
  for (let i = 0; i < 200; i++) tree.write(`d${i % 7}/f${i}`, i % 4 === 0 ? `MARK{m${i}}` : `${i}`);
});

afterAll(() => tree[Symbol.dispose]());

/** Each scan takes time on the world's clock, so that workers overlap. */
function slow(world: RuntimeWorld, ms: number): PageEngine {
  const { engine, clock } = world;
  return {
    threads: 1,
    objectVersion: engine.objectVersion,
    identify: (batch, root) => engine.identify(batch, root),
    close: () => engine.close(),
    async scan(batch, from, to, signal) {
      await clock.sleep(ms);
      return engine.scan(batch, from, to, signal);
    },
  };
}

/** The same port with some calls answered otherwise. */
function except<T extends object>(port: T, calls: Partial<T>): T {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.hasOwn(calls, name) ? calls : target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const OPTIONS = { budgets: { itemsMax: 3, bytesMax: 1 << 20 }, shareItemsMin: 5, commitQueueCapacity: 2 };

function expectTiling(shards: readonly FakeShard[]): void {
  const inOrder = shards.toSorted((a, b) => Buffer.compare(a.spec.start, b.spec.start));
  expect(inOrder[0]!.spec.start).toHaveLength(0);
  expect(inOrder.at(-1)!.spec.end).toHaveLength(0);
  for (const [i, { spec }] of inOrder.slice(1).entries())
    expect(Buffer.from(spec.start)).toEqual(Buffer.from(inOrder[i]!.spec.end));
}

test("an idle worker is given a share, and no file is scanned by both or by neither", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  const workers = [1n, 2n, 3n].map((worker) =>
    world.start({ ...OPTIONS, worker }, { engine: slow(world, 300) }),
  );
  const reports = await world.until(Promise.all(workers));
  const shards = [...world.coordinator.shards.values()];
  expect(shards.length).toBeGreaterThan(2);
  expectTiling(shards);
  expect(reports.every(({ end, itemsScanned }) => end === "run-done" && itemsScanned > 0)).toBe(true);
  expect(world.ledger.marks.size).toBe(200);
  expect([...world.ledger.writes.values()].every((count) => count === 1)).toBe(true);
  expect(world.found()).toHaveLength(50);
  expect(reports.reduce((sum, { shardsSplit }) => sum + shardsSplit, 0)).toBe(shards.length - 1);
});

test("a split that is refused leaves the shard whole", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path);
  const refusing = except<ShardCoordinator>(world.coordinator, {
    isShareWanted: async () => true,
    splitResidual: async () => {
      throw new CoordinationError("shard-limit-exceeded", "too many");
    },
  });
  const deps = { coordinator: refusing, engine: slow(world, 300) };
  const report = await world.until(world.start(OPTIONS, deps));
  expect(report).toMatchObject({ end: "run-done", shardsSplit: 0, itemsScanned: 200 });
  expect(shard.status).toBe("done");
});

test("after a split nobody can tell the outcome of, the shard is given back and ends whole", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  let splits = 0;
  const vague = except<ShardCoordinator>(world.coordinator, {
    isShareWanted: async () => splits === 0,
    splitResidual: async (...args) => {
      if (splits++ === 0) await world.coordinator.splitResidual(...args);
      throw new CoordinationError("backend-unavailable", "no answer");
    },
  });
  const deps = { coordinator: vague, engine: slow(world, 300) };
  const report = await world.until(world.start({ ...OPTIONS, outageMaxMs: 500 }, deps));
  expect(report.end).toBe("run-done");
  expectTiling([...world.coordinator.shards.values()]);
  expect(world.ledger.marks.size).toBe(200);
  expect(world.found()).toHaveLength(50);
});

test("a lease is renewed for as long as the work takes", async () => {
  const world = await RuntimeWorld.create({ leaseMs: 1_000 });
  const shard = world.addShard(tree.path);
  const report = await world.until(world.start(OPTIONS, { engine: slow(world, 700) }));
  expect(report).toMatchObject({ end: "run-done", leasesSeen: 1, leasesLost: 0 });
  expect(shard.fence).toBe(1n);
});

test("a worker that cannot renew drops its work before the lease is over, and claims anew", async () => {
  const world = await RuntimeWorld.create({ leaseMs: 2_000 });
  const shard = world.addShard(tree.path);
  let isAway = true;
  const writesAtLoss: number[] = [];
  const flaky = except<ShardCoordinator>(world.coordinator, {
    renew: async (lease) => {
      if (isAway) throw new CoordinationError("backend-unavailable", "away");
      return world.coordinator.renew(lease);
    },
  });
  const run = world.start(OPTIONS, {
    coordinator: flaky,
    engine: slow(world, 500),
    onStage: (stage) => {
      if (stage.kind !== "lease-uncertainty-observed") return;
      expect(stage.loss).toBe("deadline-elapsed");
      expect(shard.owner!.deadlineMs).toBeGreaterThan(world.clock.nowMs());
      writesAtLoss.push(world.ledger.writes.size);
      isAway = false;
    },
  });
  const report = await world.until(run);
  expect(report).toMatchObject({ end: "run-done", leasesLost: 1, leasesSeen: 2 });
  expect(writesAtLoss[0]).toBeLessThan(200);
  expect(world.found()).toHaveLength(50);
});

test("a clock on the wall that jumps changes nothing", async () => {
  const world = await RuntimeWorld.create({ leaseMs: 5_000 });
  world.addShard(tree.path);
  let jumpMs = 0;
  const clock = {
    nowMs: () => world.clock.nowMs() + (jumpMs = (jumpMs * 7 + 86_400_000) % 10_000_000_000),
    monotonicMs: () => world.clock.monotonicMs(),
    sleep: (ms: number, signal?: AbortSignal) => world.clock.sleep(ms, signal),
  };
  const report = await world.until(world.start(OPTIONS, { clock, engine: slow(world, 100) }));
  expect(report).toMatchObject({ end: "run-done", leasesLost: 0, itemsScanned: 200 });
});

test("pages that were given out and not begun are not done when a worker is told to stop", async () => {
  using own = new TempTree();
  for (let i = 0; i < 12; i++) own.write(`f${String(i).padStart(2, "0")}`, `MARK{m${i}}`);
  const world = await RuntimeWorld.create();
  const shard = world.addShard(own.path);
  const abort = new AbortController();
  const deps = {
    engine: slow(world, 300),
    onStage: ({ kind }: { kind: string }) => kind === "checkpoint-advanced" && abort.abort(),
  };
  const options = { budgets: { itemsMax: 100, bytesMax: 1 }, commitQueueCapacity: 50, signal: abort.signal };
  const first = await world.until(world.start(options, deps));
  expect(first).toMatchObject({ end: "stopped", shardsScanned: 0 });
  expect(shard.status).toBe("active");
  expect(first.itemsScanned).toBeLessThan(12);
  const second = await world.until(world.start({ worker: 2n }));
  expect(first.itemsScanned + second.itemsScanned).toBe(12);
  expect(world.found()).toHaveLength(12);
});

test("what does not end within the grace period of a stop is dropped, not waited for", async () => {
  const world = await RuntimeWorld.create({ leaseMs: 600_000 });
  const shard = world.addShard(tree.path);
  const abort = new AbortController();
  const { engine } = world;
  const begun = Promise.withResolvers<void>();
  const stuck: PageEngine = {
    threads: 1,
    objectVersion: engine.objectVersion,
    identify: (batch, root) => engine.identify(batch, root),
    close: () => engine.close(),
    scan: (_batch, _from, _to, signal) => {
      begun.resolve();
      return new Promise((resolve) =>
        signal.addEventListener("abort", () => resolve({ records: [], problems: [], scanMs: 0, lost: [] })),
      );
    },
  };
  const run = world.start({ ...OPTIONS, signal: abort.signal }, { engine: stuck });
  // The root is looked at in real time, of which a virtual clock knows nothing.
  await world.until(begun.promise);
  const toldAtMs = world.clock.nowMs();
  abort.abort();
  const report = await world.until(run);
  expect(world.clock.nowMs() - toldAtMs).toBeLessThan(10_000);
  expect(report).toMatchObject({ end: "stopped", itemsScanned: 0 });
  expect(shard).toMatchObject({ status: "active", owner: undefined });
  expect(world.engine.lent).toBe(0);
});

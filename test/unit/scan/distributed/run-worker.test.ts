/** The loop over a real tree, with coordinator, databases and clock in memory. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { chmodSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { CoordinationError } from "../../../../src/contracts/coordination-error.ts";
import { GossipError } from "../../../../src/contracts/errors.ts";
import { PersistenceError } from "../../../../src/contracts/persistence-error.ts";
import type { FindingsStore } from "../../../../src/contracts/ports/findings-store.ts";
import type { StageSignal } from "../../../../src/scan/distributed/stage-signal.ts";
import { NOTHING_SKIPPED } from "../../../../src/scan/pipeline/shard-walk.ts";
import { RuntimeWorld } from "../../../support/fakes/runtime-world.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

beforeAll(() => {
  tree = new TempTree({ "z.arc": "ARCHIVE\nx=MARK{inside}\ny=MARK{inside}\n", binary: "a\0b" });
  for (let i = 0; i < 30; i++)
    tree.write(`d${i % 3}/f${i}`, i % 5 === 0 ? `MARK{m${i}} MARK{n${i}}` : `${i}`);
});

afterAll(() => tree[Symbol.dispose]());

const FINDINGS = 6 * 2 + 2;
const ITEMS = 32;

test("a run over one shard marks every file once and keeps every finding", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path);
  const report = await world.until(world.start());
  expect(report).toMatchObject({ end: "run-done", leasesSeen: 1, shardsScanned: 1, itemsSkipped: 1 });
  expect(report.itemsScanned).toBe(ITEMS - 1);
  expect(world.ledger.marks.size).toBe(ITEMS);
  expect([...world.ledger.writes.values()].every((count) => count === 1)).toBe(true);
  expect(world.found()).toHaveLength(FINDINGS);
  expect(world.coordinator.status).toBe("done");
  expect(Buffer.from(shard.cursor.key!).toString()).toBe("z.arc");
  expect(world.engine.lent).toBe(0);
});

test("the cursor moves many times under one lease, and only forward", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  const report = await world.until(world.start());
  expect(report.checkpoints).toBeGreaterThan(4);
  const keys = world.coordinator.cursors.map((cursor) => cursor.slice(2));
  expect(keys).toEqual(keys.toSorted());
});

test("a second run over the same tree scans nothing, and whole pages cost one look", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  await world.until(world.start());
  const looks = world.ledger.looks;
  world.coordinator.status = "active";
  world.addShard(tree.path);
  const second = await world.until(world.start({ worker: 2n }));
  expect(second).toMatchObject({ itemsScanned: 0, itemsUnchanged: ITEMS, bytes: 0, findings: 0 });
  expect(second.pagesUnchanged).toBe(second.pages);
  expect(world.ledger.looks - looks).toBe(second.pages);
});

test("of a changed tree only what changed is scanned again", async () => {
  using own = new TempTree({ a: "1", b: "MARK{b}", c: "3" });
  const world = await RuntimeWorld.create();
  world.addShard(own.path);
  await world.until(world.start());
  own.write("b", "MARK{other}, longer than before");
  world.coordinator.status = "active";
  world.addShard(own.path);
  const report = await world.until(world.start());
  expect(report).toMatchObject({ itemsScanned: 1, itemsUnchanged: 2, findings: 1 });
});

test("by content, a touched file is the same version and an edit that leaves size and time is not", async () => {
  using own = new TempTree({ a: "same", b: "MARK{b1}", c: "x".repeat(2_500_000) });
  const at = new Date(1_700_000_000_000);
  utimesSync(own.at("b"), at, at);
  const world = await RuntimeWorld.create({}, { objectVersion: "content" });
  world.addShard(own.path);
  await world.until(world.start());
  utimesSync(own.at("a"), at, at);
  own.write("b", "MARK{b2}");
  utimesSync(own.at("b"), at, at);
  world.coordinator.status = "active";
  world.addShard(own.path);
  const report = await world.until(world.start());
  expect(report).toMatchObject({ itemsScanned: 1, itemsUnchanged: 2, findings: 1 });
});

test("shards of a plan cover the tree without gap or overlap", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path, "", "d1/");
  world.addShard(tree.path, "d1/", "d1/f25");
  world.addShard(tree.path, "d1/f25", "d2/f5");
  world.addShard(tree.path, "d2/f5", "");
  const reports = await world.until(Promise.all([world.start(), world.start({ worker: 2n })]));
  expect(reports.reduce((sum, { shardsScanned }) => sum + shardsScanned, 0)).toBe(4);
  expect(world.ledger.marks.size).toBe(ITEMS);
  expect([...world.ledger.writes.values()].every((count) => count === 1)).toBe(true);
  expect(world.found()).toHaveLength(FINDINGS);
});

test("a root that is a single file is one item", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.at("d0/f0"), "", "", "file");
  const report = await world.until(world.start());
  expect(report).toMatchObject({ end: "run-done", itemsScanned: 1, findings: 2 });
});

test("an empty range is completed with a key", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path, "zz", "");
  await world.until(world.start());
  expect(shard).toMatchObject({ status: "done", cursor: { key: Buffer.from("zz") } });
});

test.each([
  ["vanished", "not-found"],
  ["is a symbolic link", "other"],
  ["is of another kind", "other"],
  ["has a payload nobody knows", "other"],
] as const)("a shard whose root %s is parked, and the others go on", async (what, reason) => {
  using own = new TempTree({ "real/a": "MARK{a}" });
  symlinkSync(own.at("real"), own.at("link"));
  const world = await RuntimeWorld.create();
  const bad =
    what === "vanished"
      ? world.addShard(own.at("gone"))
      : what === "is a symbolic link"
        ? world.addShard(own.at("link"))
        : world.addShard(own.at("real/a"));
  if (what === "has a payload nobody knows") bad.spec = { ...bad.spec, metadata: Uint8Array.of(9) };
  world.addShard(own.at("real"));
  const report = await world.until(world.start());
  expect(bad).toMatchObject({ status: "parked", parkReason: reason });
  expect(report).toMatchObject({ end: "run-failed", shardsParked: 1, shardsScanned: 1, findings: 1 });
});

test("a root that vanishes between claim and walk is parked", async () => {
  const own = new TempTree({ a: "1" });
  const world = await RuntimeWorld.create();
  const shard = world.addShard(own.path);
  const { walker } = world.deps();
  const open: typeof walker.open = (options) => {
    rmSync(own.path, { recursive: true });
    return walker.open(options);
  };
  await world.until(world.start({}, { walker: { open, close: async () => {} } }));
  expect(shard).toMatchObject({ status: "parked", parkReason: "not-found" });
});

test("an item that kills its thread twice is marked and passed, and the rest is scanned", async () => {
  using own = new TempTree({ a: "MARK{a}", b: "POISON", c: "MARK{c}" });
  const world = await RuntimeWorld.create();
  world.addShard(own.path);
  const report = await world.until(world.start());
  expect(report).toMatchObject({ end: "run-done", itemsScanned: 2, itemsFailed: 1, findings: 2 });
  const failed = [...world.ledger.marks.values()].find(({ status }) => status === "failed-permanent");
  expect(failed).toMatchObject({ errorCode: "engine-failed", findings: 0 });
});

test("a shard whose attempts come to nothing is parked past its retries", async () => {
  const world = await RuntimeWorld.create({ shardRetriesMax: 2 });
  const shard = world.addShard(tree.path);
  shard.idleAttempts = 2;
  shard.moved = false;
  await world.until(world.start());
  expect(shard).toMatchObject({ status: "parked", parkReason: "poisoned" });
});

test("a shard whose files cannot be listed is tried again after its lease, and parked in the end", async () => {
  const world = await RuntimeWorld.create({ shardRetriesMax: 2 });
  const shard = world.addShard(tree.path);
  const broken = new GossipError("the thread that lists files failed", {
    code: "E_WALK_THREAD",
    retryable: true,
  });
  const open = () => ({
    next: async () => Promise.reject(broken),
    itemsLeft: async () => 0,
    splitKey: async () => undefined,
    decide() {},
    skipped: NOTHING_SKIPPED,
    close() {},
  });
  const report = await world.until(world.start({}, { walker: { open, close: async () => {} } }));
  expect(shard).toMatchObject({ status: "parked", parkReason: "too-many-errors", fence: 3n });
  expect(report).toMatchObject({ end: "run-failed", leasesSeen: 3, shardsParked: 1 });
});

test("a database that is away for a while is waited for", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  let calls = 0;
  const findings: FindingsStore = {
    commit(batch) {
      if (++calls <= 5) throw new PersistenceError("findings", "unavailable", "away");
      return world.findings.commit(batch);
    },
    trackLives: (batch) => world.findings.trackLives(batch),
  };
  const report = await world.until(world.start({}, { findings }));
  expect(report).toMatchObject({ end: "run-done", retries: 5, leasesLost: 0 });
  expect(world.found()).toHaveLength(FINDINGS);
});

function awayFindings(world: RuntimeWorld): FindingsStore {
  return {
    async commit() {
      throw new PersistenceError("findings", "unavailable", "away");
    },
    trackLives: (batch) => world.findings.trackLives(batch),
  };
}

test("a database that stays away ends the worker, which gives its shard back", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path);
  const findings = awayFindings(world);
  const run = world.start({ outageMaxMs: 5_000 }, { findings });
  await expect(world.until(run)).rejects.toMatchObject({ code: "E_STORE_UNAVAILABLE" });
  expect(shard).toMatchObject({ status: "active", owner: undefined });
  expect(world.engine.lent).toBe(0);
});

test("a worker told to stop ends within ten seconds while a database is away, and without an error", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path);
  const findings = awayFindings(world);
  const stop = new AbortController();
  const run = world.start({ signal: stop.signal }, { findings });
  await world.clock.advance(2_000);
  stop.abort();
  expect(await world.until(run, 10_000)).toMatchObject({ end: "stopped" });
  expect(shard).toMatchObject({ status: "active", owner: undefined });
  expect(world.engine.lent).toBe(0);
});

test("a lease that was taken after a long outage is as young as it is", async () => {
  const world = await RuntimeWorld.create({ leaseMs: 10_000 });
  world.addShard(tree.path);
  const { coordinator } = world;
  const claim = coordinator.claim.bind(coordinator);
  const backAtMs = world.clock.nowMs() + 40_000;
  coordinator.claim = async (...place) => {
    if (world.clock.nowMs() < backAtMs) throw new CoordinationError("backend-unavailable", "etcd is away");
    return claim(...place);
  };
  const report = await world.until(world.start());
  expect(report).toMatchObject({ end: "run-done", leasesSeen: 1, leasesLost: 0 });
});

test("a fault that ends the worker is met before another shard is begun, or the run is said to be done", async () => {
  const world = await RuntimeWorld.create();
  for (let i = 0; i < 2; i++) world.addShard(tree.path);
  const { coordinator } = world;
  const claim = coordinator.claim.bind(coordinator);
  let claims = 0;
  // The first shard fails while the second one is asked for.
  coordinator.claim = async (...place) => {
    if (claims++ > 0) await world.clock.sleep(5_000);
    return claim(...place);
  };
  const findings: FindingsStore = {
    async commit() {
      await world.clock.sleep(1_000);
      throw new PersistenceError("findings", "refused", "no right to write");
    },
    trackLives: (batch) => world.findings.trackLives(batch),
  };
  const stages: StageSignal[] = [];
  const run = world.start({}, { findings, onStage: (stage) => stages.push(stage) });
  await expect(world.until(run)).rejects.toMatchObject({ code: "E_STORE_REFUSED" });
  expect(stages.filter(({ kind }) => kind === "shard-claimed").length).toBe(1);
  expect([...coordinator.shards.values()].every(({ owner }) => owner === undefined)).toBe(true);
});

test("findings no database takes cost their own item alone", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  const findings: FindingsStore = {
    async commit(batch) {
      if (batch.records.some(({ display }) => display.endsWith("d0/f0")))
        throw new PersistenceError("findings", "conflict", "a row of the same id holds other content");
      return world.findings.commit(batch);
    },
    trackLives: (batch) => world.findings.trackLives(batch),
  };
  const report = await world.until(world.start({}, { findings }));
  expect(report.end).toBe("run-done");
  expect(world.found()).toHaveLength(FINDINGS - 2);
  const refused = [...world.ledger.marks.values()].filter(({ status }) => status === "failed-retryable");
  expect(refused).toEqual([expect.objectContaining({ errorCode: "findings-refused", findings: 0 })]);
  // It is not done: the next run finds it, and nothing else.
  world.coordinator.status = "active";
  world.addShard(tree.path);
  const next = await world.until(world.start({ worker: 2n }));
  expect(next).toMatchObject({ end: "run-done", itemsScanned: 1, itemsFailed: 0 });
  expect(world.found()).toHaveLength(FINDINGS);
});

test("told to stop, a worker moves the cursor, gives the shard back and ends; another one does the rest", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path);
  const abort = new AbortController();
  const onStage = ({ kind }: { kind: string }) => kind === "checkpoint-advanced" && abort.abort();
  const report = await world.until(world.start({ signal: abort.signal }, { onStage }));
  expect(report.end).toBe("stopped");
  expect(shard).toMatchObject({ status: "active", owner: undefined });
  expect(shard.cursor.key).toBeDefined();
  expect(report.itemsScanned).toBeLessThan(ITEMS - 1);
  const second = await world.until(world.start({ worker: 2n }));
  expect(second.end).toBe("run-done");
  expect(world.found()).toHaveLength(FINDINGS);
  expect([...world.ledger.writes.values()].every((count) => count === 1)).toBe(true);
});

test("told to stop before it began, a worker claims nothing", async () => {
  const world = await RuntimeWorld.create();
  const shard = world.addShard(tree.path);
  const report = await world.until(world.start({ signal: AbortSignal.abort() }));
  expect(report).toMatchObject({ end: "stopped", leasesSeen: 0 });
  expect(shard.fence).toBe(0n);
});

test("a directory that cannot be read is marked and told, and does not count as settled", async () => {
  if (process.getuid?.() === 0) return;
  using own = new TempTree({ "open/a": "1", "shut/b": "2" });
  chmodSync(own.at("shut"), 0);
  try {
    const world = await RuntimeWorld.create();
    world.addShard(own.path);
    const report = await world.until(world.start());
    expect(report).toMatchObject({ end: "run-done", itemsScanned: 1, itemsFailed: 1 });
    expect(report.problems[0]).toMatchObject({ path: join(own.path, "shut"), kind: "permission" });
  } finally {
    chmodSync(own.at("shut"), 0o700);
  }
});

test("a cancelled run ends its workers", async () => {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  world.coordinator.status = "cancelled";
  expect(await world.until(world.start())).toMatchObject({ end: "run-cancelled", leasesSeen: 0 });
});

test("an item larger than the byte budget is a page of its own and is scanned whole", async () => {
  using own = new TempTree({ a: "x".repeat(3 << 20) + " MARK{far}", b: "1" });
  const world = await RuntimeWorld.create();
  world.addShard(own.path);
  const report = await world.until(world.start({ budgets: { itemsMax: 10, bytesMax: 1000 } }));
  expect(report).toMatchObject({ end: "run-done", pages: 2, findings: 1 });
  expect(report.bytes).toBeGreaterThan(3 << 20);
});

test("a page with too many findings becomes durable in parts, each item once", async () => {
  using own = new TempTree();
  for (let file = 0; file < 6; file++)
    own.write(`f${file}`, Array.from({ length: 9_000 }, (_, i) => `MARK{m${i}}`).join(" "));
  const world = await RuntimeWorld.create();
  world.addShard(own.path);
  const sizes: number[] = [];
  const onStage = (stage: StageSignal) => stage.kind === "scan-completed" && sizes.push(stage.findings);
  const options = { budgets: { itemsMax: 100, bytesMax: 1 << 30 } };
  const report = await world.until(world.start(options, { onStage }));
  expect(sizes).toEqual([27_000, 27_000]);
  expect(report).toMatchObject({ end: "run-done", itemsScanned: 6, findings: 54_000, pages: 2 });
  expect(world.ledger.pages.size).toBe(0);
  expect([...world.ledger.writes.values()]).toEqual([1, 1, 1, 1, 1, 1]);
}, 300_000);

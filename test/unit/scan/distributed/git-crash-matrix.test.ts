/**
 * The rows of the crash table for repositories (worker-loops 4.3), and every other await point of the loop: a worker dies there, and whoever
 * comes next must end with exactly the findings, lives, marks, watermarks and seen objects of a run nobody disturbed.
 */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { decodeSegment, decodeWatermark } from "../../../../src/scan/core/git-state-codec.ts";
import type { GitWorkerDeps } from "../../../../src/scan/distributed/worker-deps.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { Death, type When } from "../../../support/fakes/death.ts";
import { GitWorld } from "../../../support/fakes/git-world.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

const hasher = await createBlake3Hasher();
let sandbox: GitSandbox;

beforeAll(() => {
  sandbox = new GitSandbox();
  sandbox.init("a");
  for (let i = 0; i < 4; i++)
    sandbox.commit("a", { [`f${i}`]: `MARK{a${i}}`, "often.txt": `${i}\nMARK{often}` });
  sandbox.git("a", "gc", "-q");
  sandbox.git("a", "rm", "-q", "f0");
  sandbox.commit("a", { "last.txt": "MARK{last}" });
  sandbox.init("clean");
  sandbox.commit("clean", { "plain.txt": "nothing" });
});

afterAll(() => sandbox[Symbol.dispose]());

function wrapped(world: GitWorld, death: Death): Partial<GitWorkerDeps> {
  const deps = world.deps();
  return {
    coordinator: death.wrap(deps.coordinator, "coordinator"),
    ledger: death.wrap(deps.ledger, "ledger"),
    findings: death.wrap(deps.findings, "findings"),
    gitKv: death.wrap(deps.gitKv, "git-kv"),
    engine: death.wrap(deps.engine, "engine"),
    mirrors: death.wrap(deps.mirrors, "mirrors"),
  };
}

async function newWorld(): Promise<GitWorld> {
  const world = await GitWorld.create({ leaseMs: 10_000 });
  world.addRepository(sandbox.at("a"));
  world.addRepository(sandbox.at("clean"));
  return world;
}

/** Everything that must be the same in the end; times and the cut of segments are nobody's concern. */
async function outcomeOf(world: GitWorld) {
  const { findings, ledger, gitKv } = world.stores;
  const seen: string[] = [];
  const watermarks: unknown[] = [];
  let others = 0;
  for await (const { key, value } of gitKv.scan(new Uint8Array())) {
    const space = Buffer.from(key.subarray(0, 4)).toString("latin1");
    const ids = space === "sb\0\0" ? decodeSegment(hasher, value) : undefined;
    for (let at = 0; ids !== undefined && at < ids.length; at += 20)
      seen.push(ids.subarray(at, at + 20).toHex());
    if (space === "rw\0\0") watermarks.push([key.toHex(), decodeWatermark(hasher, value)]);
    if (space === "gcb\0") others++;
  }
  return {
    found: world.found(),
    lives: [...findings.lives].map(([id, { life }]) => [id, life.status, life.removedBy?.oid]).sort(),
    marks: [...ledger.marks.values()]
      .map((mark) => [mark.ovidHash.toHex(), mark.status, mark.findings])
      .sort(),
    seen: [...new Set(seen)].sort(),
    watermarks,
    underWay: others,
  };
}

async function wholeRun() {
  const world = await newWorld();
  const death = new Death(Number.POSITIVE_INFINITY, "before");
  await world.until(world.start({}, wrapped(world, death)));
  return { calls: death.calls, outcome: await outcomeOf(world) };
}

async function dieAt(at: number, when: When) {
  const world = await newWorld();
  const death = new Death(at, when);
  const first = world.start({}, wrapped(world, death));
  first.catch(() => {});
  for (let i = 0; i < 200 && !death.isDead; i++) await world.clock.advance(20);
  const second = await world.until(world.start({ worker: 2n }));
  return { world, death, first, second };
}

/** The rows of the table, by the call next to which the worker dies, and what the next owner must see. Of a repository with findings. */
const ROWS = [
  { row: "claim", when: "after", call: "coordinator.claim", next: "scans everything" },
  { row: "some findings rows", when: "after", call: "findings.commit", next: "scans everything" },
  { row: "findings, before done", when: "before", call: "ledger.commit", next: "scans everything" },
  { row: "done, before git-kv", when: "after", call: "ledger.commit", next: "scans everything" },
  { row: "git-kv, before complete", when: "before", call: "coordinator.complete", next: "finds nothing new" },
  { row: "complete sent, reply lost", when: "after", call: "coordinator.complete", next: "is not needed" },
] as const;

for (const { row, when, call, next } of ROWS) {
  test(`crash after ${row}: the next owner ${next}`, async () => {
    const atOnce = { checkpointEveryMs: Number.POSITIVE_INFINITY };
    const single = async () => {
      const world = await GitWorld.create({ leaseMs: 10_000 });
      world.addRepository(sandbox.at("a"));
      return world;
    };
    const whole = await single();
    await whole.run(atOnce);
    const objects = whole.engine.scanned.length;
    const world = await single();
    const death = new Death(1, when, call);
    world.start(atOnce, wrapped(world, death)).catch(() => {});
    for (let i = 0; i < 200 && !death.isDead; i++) await world.clock.advance(20);
    const before = world.engine.scanned.length;
    const second = await world.until(world.start({ ...atOnce, worker: 2n }));
    const scanned = world.engine.scanned.length - before;
    expect(await outcomeOf(world)).toEqual(await outcomeOf(whole));
    expect(second.end).toBe("run-done");
    expect(scanned).toBe(next === "scans everything" ? objects : 0);
    expect(second.repositoriesUnchanged).toBe(next === "finds nothing new" ? 1 : 0);
    expect(second.leasesSeen).toBe(next === "is not needed" ? 0 : 1);
    const [fence] = [...world.coordinator.shards.values()].map((shard) => shard.fence);
    expect(fence).toBe(next === "is not needed" ? 1n : 2n);
  });
}

test("a worker that dies at any await point loses nothing, and what comes next ends as if nothing had been", async () => {
  const whole = await wholeRun();
  expect(whole.calls).toBeGreaterThan(25);
  expect(whole.outcome.found.length).toBe(9);
  for (let at = 1; at <= whole.calls; at++) {
    for (const when of ["before", "after"] as const) {
      const { world, second } = await dieAt(at, when);
      const point = `died ${when} call ${at} of ${whole.calls}`;
      expect(await outcomeOf(world), point).toEqual(whole.outcome);
      expect(second.end, point).toBe("run-done");
      expect(world.coordinator.status, point).toBe("done");
    }
  }
}, 300_000);

test("a worker that wakes up after its repository was taken over changes nothing any more", async () => {
  const whole = await wholeRun();
  const seed = seedOf(20261121);
  const random = new Random(seed);
  for (let round = 0; round < 30; round++) {
    const at = 2 + random.below(whole.calls - 2);
    const when = random.pick(["before", "after"] as const);
    const { world, death, first } = await dieAt(at, when);
    const point = `seed ${seed}: slept ${when} call ${at}`;
    death.wake();
    const report = await world.until(first);
    expect(report.end, point).toBe("run-done");
    expect(await outcomeOf(world), point).toEqual(whole.outcome);
  }
}, 300_000);

/**
 * Every await point of the loop, one after another, is where a worker dies: before the call took effect, or after it and before the answer.
 * Whoever comes next must end with exactly the same findings and marks. The zombie variant wakes the first worker up again.
 */
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { WorkerDeps } from "../../../../src/scan/distributed/worker-deps.ts";
import { Death, type When } from "../../../support/fakes/death.ts";
import { RuntimeWorld } from "../../../support/fakes/runtime-world.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

beforeAll(() => {
  tree = new TempTree({ "z.arc": "ARCHIVE\nx=MARK{inside}\n", "b.bin": "a\0b" });
  for (let i = 0; i < 14; i++) tree.write(`d${i % 3}/f${i}`, i % 3 === 0 ? `MARK{m${i}}` : `${i}`);
});

afterAll(() => tree[Symbol.dispose]());

function wrapped(world: RuntimeWorld, death: Death): Partial<WorkerDeps> {
  const deps = world.deps();
  return {
    coordinator: death.wrap(deps.coordinator),
    ledger: death.wrap(deps.ledger),
    findings: death.wrap(deps.findings),
    engine: death.wrap(deps.engine),
  };
}

const OPTIONS = { budgets: { itemsMax: 3, bytesMax: 1 << 20 } };

async function wholeRun() {
  const world = await RuntimeWorld.create();
  world.addShard(tree.path);
  const death = new Death(Number.POSITIVE_INFINITY, "before");
  await world.until(world.start(OPTIONS, wrapped(world, death)));
  return { calls: death.calls, found: world.found(), marks: marksOf(world) };
}

/** Which version of which item has which status; times differ. */
function marksOf(world: RuntimeWorld): readonly string[] {
  return [...world.ledger.marks.values()]
    .map(({ ovidHash, status, findings }) => `${ovidHash.toHex()} ${status} ${findings}`)
    .sort();
}

async function dieAt(at: number, when: When) {
  const world = await RuntimeWorld.create({ leaseMs: 10_000 });
  const shard = world.addShard(tree.path);
  const death = new Death(at, when);
  const first = world.start(OPTIONS, wrapped(world, death));
  first.catch(() => {});
  for (let i = 0; i < 200 && !death.isDead; i++) await world.clock.advance(20);
  const second = await world.until(world.start({ ...OPTIONS, worker: 2n }));
  return { world, shard, death, first, second };
}

test("a worker that dies at any await point loses nothing and repeats no finding", async () => {
  const whole = await wholeRun();
  expect(whole.calls).toBeGreaterThan(30);
  for (let at = 1; at <= whole.calls; at++) {
    for (const when of ["before", "after"] as const) {
      const { world, second } = await dieAt(at, when);
      const point = `died ${when} call ${at} of ${whole.calls}`;
      expect(world.found(), point).toEqual(whole.found);
      expect(marksOf(world), point).toEqual(whole.marks);
      expect(second.end, point).toBe("run-done");
      expect(world.coordinator.status, point).toBe("done");
      // The page in flight, and those scanned ahead of it, may be scanned twice; never more.
      expect(Math.max(...world.ledger.writes.values()), point).toBeLessThanOrEqual(2);
    }
  }
});

test("a worker that wakes up after its lease was taken over changes nothing any more", async () => {
  const whole = await wholeRun();
  const seed = seedOf(20261121);
  const random = new Random(seed);
  for (let round = 0; round < 40; round++) {
    const at = 2 + random.below(whole.calls - 2);
    const when = random.pick(["before", "after"] as const);
    const { world, death, first, second } = await dieAt(at, when);
    const point = `seed ${seed}: slept ${when} call ${at}`;
    const cursors = world.coordinator.cursors.length;
    const writes = JSON.stringify([...world.ledger.writes]);
    const findings = [...world.findings.observations.keys()];
    death.wake();
    const report = await world.until(first);
    expect(report.end, point).toBe("run-done");
    if (second.leasesSeen > 0) expect(report.leasesLost, point).toBe(1);
    expect(world.coordinator.cursors.length, point).toBe(cursors);
    expect(JSON.stringify([...world.ledger.writes]), point).toBe(writes);
    expect([...world.findings.observations.keys()], point).toEqual(findings);
    expect(world.engine.lent, point).toBe(0);
  }
});

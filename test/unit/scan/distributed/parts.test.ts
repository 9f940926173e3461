/** The small parts of the loop by themselves. */
import { expect, test } from "bun:test";
import { CoordinationError } from "../../../../src/contracts/coordination-error.ts";
import type { Lease } from "../../../../src/contracts/lease.ts";
import { workerOpId } from "../../../../src/scan/core/worker-op-id.ts";
import { Gate } from "../../../../src/scan/distributed/gate.ts";
import { LeaseKeeper } from "../../../../src/scan/distributed/lease-keeper.ts";
import { OrderedQueue } from "../../../../src/scan/distributed/ordered-queue.ts";
import { patiently } from "../../../../src/scan/distributed/patience.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { VirtualClock } from "../../../support/fakes/virtual-clock.ts";

const LEASE: Lease = {
  tenant: "01".repeat(32),
  run: 1n,
  shard: 2n,
  worker: 3n,
  fence: 4n,
  deadlineMs: 1_010_000,
  leaseMs: 10_000,
};
const NEVER = new AbortController().signal;

function keeperOn(clock: VirtualClock, renew: () => Promise<void>) {
  const renewals: number[] = [];
  const keeper = new LeaseKeeper(LEASE, {
    clock,
    sentAtMs: clock.monotonicMs(),
    coordinator: {
      async renew(lease) {
        renewals.push(clock.monotonicMs() - 1_000_000);
        await renew();
        return { ...lease, deadlineMs: lease.deadlineMs + 5_000 };
      },
    },
  });
  return { keeper, renewals };
}

test("a lease is renewed at half of its life, again and again, until told to rest", async () => {
  const clock = new VirtualClock();
  const { keeper, renewals } = keeperOn(clock, async () => {});
  await clock.advance(21_000);
  expect(renewals).toEqual([5_000, 10_000, 15_000, 20_000]);
  keeper.rest();
  await clock.advance(60_000);
  expect(renewals).toHaveLength(4);
  expect(clock.sleeping).toBe(0);
});

test("a renewal that fails is tried again soon, and the lease is over before its time", async () => {
  const clock = new VirtualClock();
  const { keeper, renewals } = keeperOn(clock, async () => {
    throw new CoordinationError("backend-unavailable", "away");
  });
  await clock.advance(8_900);
  expect(keeper.signal.aborted).toBe(false);
  expect(renewals.length).toBeGreaterThan(4);
  await clock.advance(200);
  expect(keeper).toMatchObject({ loss: "deadline-elapsed" });
  expect(keeper.signal.aborted).toBe(true);
});

test("a fence that has moved ends the lease at once", async () => {
  const clock = new VirtualClock();
  const { keeper } = keeperOn(clock, async () => {
    throw new CoordinationError("stale-fence", "somebody else has it");
  });
  await clock.advance(5_000);
  expect(keeper.loss).toBe("stale-fence");
  expect(() => keeper.check()).toThrow(expect.objectContaining({ code: "E_LEASE_LOST" }));
});

test("a renewal that does not answer does not outlive the lease", async () => {
  const clock = new VirtualClock();
  const { keeper } = keeperOn(clock, () => new Promise(() => {}));
  await clock.advance(9_500);
  expect(keeper.loss).toBe("deadline-elapsed");
});

test("operations on a shard go one after another, and one that shows the lease to be over ends it", async () => {
  const keeper = new LeaseKeeper(LEASE, {
    clock: new VirtualClock(),
    sentAtMs: 1_000_000,
    coordinator: { renew: async (lease) => lease },
  });
  const order: string[] = [];
  const first = keeper.exclusively(async () => {
    await Bun.sleep(5);
    order.push("first");
  });
  const second = keeper.exclusively(async () => {
    order.push("second");
    throw new CoordinationError("lease-expired", "over");
  });
  await first;
  await expect(second).rejects.toMatchObject({ loss: "lease-expired" });
  await expect(keeper.exclusively(async () => {})).rejects.toMatchObject({ code: "E_LEASE_LOST" });
  expect(order).toEqual(["first", "second"]);
});

test("what fails for a passing reason is tried until the budget is spent, what fails for good is not", async () => {
  const clock = new VirtualClock();
  const patience = { clock, signal: NEVER, budgetMs: 3_000, random: () => 0.5 };
  let calls = 0;
  const away = patiently(async () => {
    calls++;
    throw new CoordinationError("backend-unavailable", "away");
  }, patience);
  away.catch(() => {});
  for (let i = 0; i < 100; i++) await clock.advance(100);
  await expect(away).rejects.toMatchObject({ kind: "backend-unavailable" });
  expect(calls).toBeGreaterThan(4);
  expect(calls).toBeLessThan(12);
  let once = 0;
  const forGood = patiently(async () => {
    once++;
    throw new CoordinationError("run-not-found", "no");
  }, patience);
  await expect(forGood).rejects.toMatchObject({ kind: "run-not-found" });
  expect(once).toBe(1);
});

test("the queue keeps order, and hands out what is inside after it was closed", async () => {
  const queue = new OrderedQueue<number>();
  const waiting = queue.take();
  expect([queue.push(1), queue.push(2), queue.push(3)]).toEqual([true, true, true]);
  expect(await waiting).toBe(1);
  queue.close();
  expect(queue.push(4)).toBe(false);
  expect([await queue.take(), await queue.take(), await queue.take()]).toEqual([2, 3, undefined]);
});

test("a gate lets in as many as it has places, the others in their order", async () => {
  const gate = new Gate(2);
  const order: number[] = [];
  const guests = [1, 2, 3, 4].map(async (guest) => {
    await gate.enter();
    order.push(guest);
  });
  await Bun.sleep(1);
  expect(order).toEqual([1, 2]);
  gate.leave();
  gate.leave();
  await Promise.all(guests);
  expect(order).toEqual([1, 2, 3, 4]);
});

test("a queue that failed throws at whoever takes", async () => {
  const queue = new OrderedQueue<number>();
  const waiting = queue.take();
  queue.fail(new Error("broken"));
  await expect(waiting).rejects.toThrow("broken");
});

test("ids of operations are the same for the same question and differ in every part of it", async () => {
  const hasher = await createBlake3Hasher();
  const op = { run: 1n, shard: 2n, fence: 3n, kind: "checkpoint", sequence: 0 } as const;
  const ids = [
    op,
    { ...op, run: 2n },
    { ...op, shard: 1n << 63n },
    { ...op, fence: 4n },
    { ...op, kind: "complete" as const },
    { ...op, sequence: 1 },
  ].map((each) => workerOpId(hasher, each));
  expect(new Set(ids).size).toBe(6);
  expect(workerOpId(hasher, { ...op })).toBe(ids[0]!);
});

/**
 * What every ShardCoordinator promises to those who work on shards: the model, and the real one over a simulated and a real etcd. Each test
 * holds what should change against what is there afterwards, and all the rest against what was there before.
 */
import { expect, test } from "bun:test";
import type { Lease } from "../../src/contracts/lease.ts";
import type { ShardInfo } from "../../src/contracts/shard.ts";
import { isTiled } from "../../src/coordination/core/shard-algebra.ts";
import {
  bytes,
  type CoordinatorFixture,
  claimed,
  key,
  LEASE_MS,
  readyRun,
} from "../support/coordination/fixture.ts";
import type { FullCoordinator } from "../support/coordination/full-coordinator.ts";
import { expectRefusal } from "../support/coordination/refusal.ts";

export function shardCoordinatorConformance(name: string, open: () => Promise<CoordinatorFixture>): void {
  const promise = (sentence: string, check: (fixture: CoordinatorFixture) => Promise<void>): void => {
    test(`${name}: ${sentence}`, async () => {
      await using fixture = await open();
      await check(fixture);
    });
  };

  promise("a claim raises the fence, names the owner and leaves other shards alone", async (fixture) => {
    const { coordinator, clock } = fixture;
    const scope = await readyRun(coordinator);
    const before = await allOf(coordinator, scope);
    const { lease, cursor, spec, idleAttempts, shardRetriesMax } = await claimed(coordinator, scope);
    const was = before.find(({ shard }) => shard === lease.shard)!;
    expect(lease).toEqual({
      ...scope,
      shard: was.shard,
      worker: 1n,
      fence: 2n,
      deadlineMs: lease.deadlineMs,
      leaseMs: LEASE_MS,
    });
    expect(lease.deadlineMs - clock.nowMs()).toBeWithin(LEASE_MS - 5_000, LEASE_MS + 1);
    expect({ cursor, spec, idleAttempts, shardRetriesMax }).toEqual({
      cursor: {},
      spec: was.spec,
      idleAttempts: 0,
      shardRetriesMax: 5,
    });
    const owner = { worker: 1n, deadlineMs: lease.deadlineMs };
    const others = before.filter(({ shard }) => shard !== lease.shard);
    const after = await allOf(coordinator, scope);
    expect(after.filter(({ shard }) => shard !== lease.shard)).toEqual(others);
    expect(await infoOf(coordinator, lease)).toEqual({ ...was, fence: 2n, idleAttempts: 1, owner });
  });

  promise("a fresh worker begins at its own place of the list", async ({ coordinator, rival }) => {
    const scope = await readyRun(coordinator, 5);
    expect((await claimed(coordinator, scope, 3n)).lease.shard).toBe(4n);
    expect((await claimed(rival, scope, 9n)).lease.shard).toBe(2n);
  });

  promise(
    "no shard is given twice, and then the first deadline is told",
    async ({ coordinator, rival, passTime }) => {
      const scope = await readyRun(coordinator, 4);
      const first = await claimed(coordinator, scope, 1n);
      passTime(1_000);
      const shards = [first.lease.shard];
      for (const by of [rival, coordinator, rival]) shards.push((await claimed(by, scope, 2n)).lease.shard);
      expect([...shards].sort()).toEqual([1n, 2n, 3n, 4n]);
      for (const by of [coordinator, rival])
        expect(await by.claim(scope.tenant, scope.run, 5n)).toEqual({
          kind: "none-available",
          earliestDeadlineMs: first.lease.deadlineMs,
        });
    },
  );

  promise("of many who claim at once each gets another shard", async ({ coordinator, rival }) => {
    const scope = await readyRun(coordinator, 12);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? coordinator : rival).claim(scope.tenant, scope.run, BigInt(index % 3)),
      ),
    );
    const shards = outcomes.flatMap((outcome) => (outcome.kind === "claimed" ? [outcome.lease.shard] : []));
    expect(shards.length).toBe(12);
    expect(new Set(shards).size).toBe(12);
  });

  promise("renewing moves the deadline and nothing else", async ({ coordinator, passTime }) => {
    const { lease } = await claimed(coordinator, await readyRun(coordinator));
    const before = await infoOf(coordinator, lease);
    passTime(LEASE_MS / 2);
    const renewed = await coordinator.renew(lease);
    expect(renewed.deadlineMs).toBeGreaterThanOrEqual(lease.deadlineMs + LEASE_MS / 2);
    expect(renewed).toEqual({ ...lease, deadlineMs: renewed.deadlineMs });
    expect(await infoOf(coordinator, lease)).toEqual({
      ...before,
      owner: { worker: 1n, deadlineMs: renewed.deadlineMs },
    });
  });

  promise(
    "renewing never shortens a lease, even when the clock was set back",
    async ({ coordinator, passTime }) => {
      const { lease } = await claimed(coordinator, await readyRun(coordinator));
      passTime(-10_000);
      expect((await coordinator.renew(lease)).deadlineMs).toBe(lease.deadlineMs);
      expect((await infoOf(coordinator, lease)).owner?.deadlineMs).toBe(lease.deadlineMs);
    },
  );

  promise(
    "a lease that is renewed outlives its first deadline many times over",
    async ({ coordinator, rival, passTime }) => {
      const scope = await readyRun(coordinator, 1);
      let { lease } = await claimed(coordinator, scope);
      for (let round = 0; round < 8; round++) {
        passTime(LEASE_MS / 2);
        lease = await coordinator.renew(lease);
      }
      expect(await rival.claim(scope.tenant, scope.run, 2n)).toMatchObject({ kind: "none-available" });
      expect(await coordinator.checkpoint(lease, 1n, { key: key(1, "a") })).toBe("applied");
    },
  );

  promise("a checkpoint moves the cursor, and neither fence nor lease", async ({ coordinator }) => {
    const { lease } = await claimed(coordinator, await readyRun(coordinator));
    const before = await infoOf(coordinator, lease);
    const cursor = { key: key(lease.shard, "a"), token: bytes("t") };
    expect(await coordinator.checkpoint(lease, 1n, cursor)).toBe("applied");
    expect(await infoOf(coordinator, lease)).toEqual({ ...before, cursor, idleAttempts: 0 });
    const next = { key: key(lease.shard, "b") };
    expect(await coordinator.checkpoint(lease, 2n, next)).toBe("applied");
    expect(await infoOf(coordinator, lease)).toEqual({ ...before, cursor: next, idleAttempts: 0 });
  });

  promise(
    "an operation sent again changes nothing, even after the shard is over",
    async ({ coordinator, rival }) => {
      const scope = await readyRun(coordinator);
      const { lease } = await claimed(coordinator, scope);
      const cursor = { key: key(lease.shard, "a") };
      await coordinator.checkpoint(lease, 1n, cursor);
      await coordinator.complete(lease, 2n, { key: key(lease.shard, "b") });
      const before = await allOf(coordinator, scope);
      expect(await rival.checkpoint(lease, 1n, cursor)).toBe("replayed");
      expect(await coordinator.complete(lease, 2n, { key: key(lease.shard, "b") })).toBe("replayed");
      expect(await allOf(coordinator, scope)).toEqual(before);
    },
  );

  promise("an id that was used for something else is refused", async ({ coordinator }) => {
    const scope = await readyRun(coordinator);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(lease.shard, "a") });
    const before = await allOf(coordinator, scope);
    await expectRefusal(coordinator.checkpoint(lease, 1n, { key: key(lease.shard, "b") }), "op-id-conflict");
    await expectRefusal(coordinator.complete(lease, 1n, { key: key(lease.shard, "a") }), "op-id-conflict");
    await expectRefusal(coordinator.park(lease, 1n, "other"), "op-id-conflict");
    await expectRefusal(coordinator.splitResidual(lease, 1n, key(lease.shard, "m")), "op-id-conflict");
    expect(await allOf(coordinator, scope)).toEqual(before);
  });

  promise(
    "a cursor without key, going back, out of range or too large is refused",
    async ({ coordinator }) => {
      const scope = await readyRun(coordinator);
      const { lease } = await claimed(coordinator, scope);
      const at = lease.shard;
      await coordinator.checkpoint(lease, 1n, { key: key(at, "m") });
      const before = await allOf(coordinator, scope);
      await expectRefusal(coordinator.checkpoint(lease, 2n, {}), "checkpoint-missing-key");
      await expectRefusal(coordinator.checkpoint(lease, 2n, { key: key(at, "l") }), "cursor-regression");
      await expectRefusal(coordinator.checkpoint(lease, 2n, { key: key(at + 1n) }), "cursor-out-of-bounds");
      await expectRefusal(
        coordinator.complete(lease, 2n, { key: key(at + 1n, "z") }),
        "cursor-out-of-bounds",
      );
      await expectRefusal(
        coordinator.checkpoint(lease, 2n, { key: new Uint8Array(4_097).fill(49) }),
        "cursor-key-too-large",
      );
      const token = new Uint8Array(16_385);
      await expectRefusal(
        coordinator.checkpoint(lease, 2n, { key: key(at, "n"), token }),
        "cursor-token-too-large",
      );
      expect(await allOf(coordinator, scope)).toEqual(before);
    },
  );

  promise("behind its deadline a lease allows nothing, and the next owner shuts it out", async (fixture) => {
    const { coordinator, rival, passTime } = fixture;
    const scope = await readyRun(coordinator, 1);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(1, "a") });
    passTime(LEASE_MS);
    const before = await allOf(coordinator, scope);
    for (const attempt of worksOf(coordinator, lease)) await expectRefusal(attempt(), "lease-expired");
    expect(await allOf(coordinator, scope)).toEqual(before);
    const next = await claimed(rival, scope, 2n);
    expect(next).toMatchObject({
      lease: { fence: 3n, worker: 2n },
      cursor: { key: key(1, "a") },
      idleAttempts: 0,
    });
    const taken = await allOf(coordinator, scope);
    for (const attempt of worksOf(coordinator, lease)) {
      const error = await expectRefusal(attempt(), "stale-fence");
      expect(error.class).toBe("reacquire");
    }
    await coordinator.release(lease);
    expect(await allOf(coordinator, scope)).toEqual(taken);
    expect(await rival.checkpoint(next.lease, 9n, { key: key(1, "b") })).toBe("applied");
  });

  promise("without its owner key a lease is stale although its fence is current", async (fixture) => {
    const { coordinator, rival, dropOwner } = fixture;
    const scope = await readyRun(coordinator, 1);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(1, "a") });
    await dropOwner(lease);
    for (const attempt of worksOf(coordinator, lease)) {
      const { details } = await expectRefusal(attempt(), "stale-fence");
      expect(details).toMatchObject({ presented: "2", current: "2" });
    }
    expect((await infoOf(coordinator, lease)).cursor).toEqual({ key: key(1, "a") });
    const next = await claimed(rival, scope, 2n);
    const { details } = await expectRefusal(coordinator.renew(lease), "stale-fence");
    expect(details).toMatchObject({ presented: "2", current: "3" });
    expect(await rival.checkpoint(next.lease, 2n, { key: key(1, "b") })).toBe("applied");
  });

  promise("completing ends the shard, with or without a last key", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 2);
    const first = await claimed(coordinator, scope);
    const before = await infoOf(coordinator, first.lease);
    const { owner: _, ...unowned } = before;
    const cursor = { key: key(first.lease.shard, "z") };
    expect(await coordinator.complete(first.lease, 1n, cursor)).toBe("applied");
    expect(await infoOf(coordinator, first.lease)).toEqual({
      ...unowned,
      status: "done",
      cursor,
      idleAttempts: 0,
    });
    const second = await claimed(coordinator, scope);
    expect(await coordinator.complete(second.lease, 1n, {})).toBe("applied");
    expect(await infoOf(coordinator, second.lease)).toMatchObject({ status: "done", cursor: {} });
    for (const { lease } of [first, second])
      for (const attempt of worksOf(coordinator, lease)) await expectRefusal(attempt(), "shard-terminal");
  });

  promise("a parked shard keeps its reason, and comes back under a new fence", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 1);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(1, "a") });
    const { owner: _, ...before } = await infoOf(coordinator, lease);
    expect(await coordinator.park(lease, 2n, "poisoned")).toBe("applied");
    expect(await infoOf(coordinator, lease)).toEqual({ ...before, status: "parked", parkReason: "poisoned" });
    expect(await coordinator.claim(scope.tenant, scope.run, 1n)).toEqual({ kind: "none-available" });
    expect(await coordinator.unpark(scope.tenant, scope.run, 1n, 3n)).toBe("applied");
    expect(await infoOf(coordinator, lease)).toEqual({ ...before, fence: 3n });
    expect(await coordinator.unpark(scope.tenant, scope.run, 1n, 3n)).toBe("replayed");
    expect((await claimed(coordinator, scope)).lease.fence).toBe(4n);
    await expectRefusal(coordinator.renew(lease), "stale-fence");
  });

  promise("a released shard is had at once, with its cursor where it was", async ({ coordinator, rival }) => {
    const scope = await readyRun(coordinator, 1);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(1, "a") });
    const { owner: _, ...before } = await infoOf(coordinator, lease);
    await coordinator.release(lease);
    expect(await infoOf(coordinator, lease)).toEqual(before);
    await coordinator.release(lease);
    expect(await infoOf(coordinator, lease)).toEqual(before);
    await expectRefusal(coordinator.renew(lease), "stale-fence");
    const next = await claimed(rival, scope, 2n);
    expect(next).toMatchObject({ lease: { fence: 3n }, cursor: { key: key(1, "a") } });
  });

  promise("attempts that move no cursor are counted, and a moved cursor begins anew", async (fixture) => {
    const { coordinator, passTime } = fixture;
    const scope = await readyRun(coordinator, 1);
    const counts: number[] = [];
    const attempt = async (cursor?: string): Promise<void> => {
      const { lease, idleAttempts } = await claimed(coordinator, scope);
      counts.push(idleAttempts);
      if (cursor !== undefined) await coordinator.checkpoint(lease, lease.fence, { key: key(1, cursor) });
      passTime(LEASE_MS);
    };
    for (const cursor of [undefined, undefined, "a", undefined, "a", undefined, "b"]) await attempt(cursor);
    expect(counts).toEqual([0, 1, 2, 0, 1, 2, 3]);
  });

  promise(
    "a residual split gives the rest away and keeps lease and cursor",
    async ({ coordinator, rival }) => {
      const scope = await readyRun(coordinator, 1);
      const { lease, spec } = await claimed(coordinator, scope);
      await coordinator.checkpoint(lease, 1n, { key: key(1, "a") });
      const before = await infoOf(coordinator, lease);
      const at = key(1, "m");
      const residual = await coordinator.splitResidual(lease, 2n, at);
      expect(residual >> 63n).toBe(1n);
      expect(await infoOf(coordinator, lease)).toEqual({
        ...before,
        spec: { ...spec, end: at },
        spawned: [residual],
      });
      expect(await coordinator.shard(scope.tenant, scope.run, residual)).toEqual({
        shard: residual,
        status: "active",
        spec: { ...spec, start: at },
        cursor: {},
        fence: 1n,
        idleAttempts: 0,
        parent: 1n,
        spawned: [],
      });
      expect((await claimed(rival, scope, 2n)).lease.shard).toBe(residual);
      expect(await coordinator.splitResidual(lease, 2n, at)).toBe(residual);
      await expectRefusal(coordinator.checkpoint(lease, 3n, { key: at }), "cursor-out-of-bounds");
      expect(await coordinator.progress(scope.tenant, scope.run)).toMatchObject({ leased: 2, waiting: 0 });
    },
  );

  promise("a split is known again when the op log has forgotten it", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 1);
    const { lease } = await claimed(coordinator, scope);
    const residual = await coordinator.splitResidual(lease, 1n, key(1, "z"));
    for (let op = 2n; op < 20n; op++)
      await coordinator.checkpoint(lease, op, { key: key(1, `a${op + 10n}`) });
    const before = await allOf(coordinator, scope);
    expect(await coordinator.splitResidual(lease, 1n, key(1, "z"))).toBe(residual);
    expect(await allOf(coordinator, scope)).toEqual(before);
  });

  promise("a cut at or before the cursor, at a bound or outside is refused", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 2);
    const { lease } = await claimed(coordinator, scope, 2n);
    await coordinator.checkpoint(lease, 1n, { key: key(1, "m") });
    const before = await allOf(coordinator, scope);
    const cuts = [
      key(1, "m"),
      key(1, "a"),
      key(1),
      key(2),
      key(3),
      new Uint8Array(),
      new Uint8Array(4_097).fill(49),
    ];
    for (const at of cuts) await expectRefusal(coordinator.splitResidual(lease, 2n, at), "split-invalid");
    await expectRefusal(coordinator.splitReplace(lease, 2n, [key(1, "y"), key(1, "x")]), "split-invalid");
    await expectRefusal(coordinator.splitReplace(lease, 2n, []), "split-invalid");
    expect(await allOf(coordinator, scope)).toEqual(before);
  });

  promise("a replaced shard's children tile what it had left and point back", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 1);
    const { lease, spec } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(1, "c") });
    const cuts = [key(1, "f"), key(1, "m"), key(1, "t")];
    const children = await coordinator.splitReplace(lease, 2n, cuts);
    expect(await coordinator.splitReplace(lease, 2n, cuts)).toEqual(children);
    const infos = await Promise.all(
      children.map((child) => coordinator.shard(scope.tenant, scope.run, child)),
    );
    const rest = { start: bytes(`${new TextDecoder().decode(key(1, "c"))}\0`), end: spec.end };
    expect(
      isTiled(
        rest,
        infos.map((info) => info.spec),
      ),
    ).toBe(true);
    expect(infos.map(({ parent }) => parent)).toEqual([1n, 1n, 1n, 1n]);
    expect(await infoOf(coordinator, lease)).toMatchObject({ status: "split", spawned: children });
    await expectRefusal(coordinator.renew(lease), "shard-terminal");
    expect(await coordinator.progress(scope.tenant, scope.run)).toMatchObject({ waiting: 4, split: 1 });
  });

  promise(
    "as many children as one transaction holds are born together, more are refused",
    async ({ coordinator }) => {
      const scope = await readyRun(coordinator, 1);
      const { lease } = await claimed(coordinator, scope);
      const cuts = (count: number) =>
        Array.from({ length: count }, (_, index) => key(1, `k${String(index).padStart(3, "0")}`));
      await expectRefusal(coordinator.splitReplace(lease, 1n, cuts(39)), "split-invalid");
      expect((await coordinator.splitReplace(lease, 1n, cuts(38))).length).toBe(39);
    },
  );

  promise("progress counts shards by what they are doing", async ({ coordinator, passTime }) => {
    const scope = await readyRun(coordinator, 5);
    const shards = [];
    for (let worker = 0n; worker < 4n; worker++) shards.push(await claimed(coordinator, scope, worker));
    await coordinator.complete(shards[0]!.lease, 1n, {});
    await coordinator.park(shards[1]!.lease, 1n, "not-found");
    const earliestDeadlineMs = Math.min(shards[2]!.lease.deadlineMs, shards[3]!.lease.deadlineMs);
    const counts = { status: "active", done: 1, parked: 1, split: 0 } as const;
    expect(await coordinator.progress(scope.tenant, scope.run)).toEqual({
      ...counts,
      leased: 2,
      waiting: 1,
      earliestDeadlineMs,
    });
    passTime(LEASE_MS + 1_000);
    expect(await coordinator.progress(scope.tenant, scope.run)).toEqual({ ...counts, leased: 0, waiting: 3 });
  });

  promise("a run ends when no shard is open, done or failed, once", async ({ coordinator, rival }) => {
    for (const parks of [false, true]) {
      const scope = await readyRun(coordinator, 2);
      const finish = (by: FullCoordinator, opId: bigint) => by.finishRun(scope.tenant, scope.run, opId);
      const first = await claimed(coordinator, scope);
      await coordinator.complete(first.lease, 1n, {});
      expect(await finish(coordinator, 1n)).toBe(false);
      const second = await claimed(coordinator, scope);
      if (parks) await coordinator.park(second.lease, 1n, "other");
      else await coordinator.complete(second.lease, 1n, {});
      expect(await finish(rival, 2n)).toBe(true);
      const run = await coordinator.run(scope.tenant, scope.run);
      expect(run.status).toBe(parks ? "failed" : "done");
      expect(run.completedAtMs).toBeGreaterThanOrEqual(run.createdAtMs);
      for (const opId of [2n, 3n]) expect(await finish(coordinator, opId)).toBe(true);
      expect(await coordinator.run(scope.tenant, scope.run)).toEqual(run);
      expect(await coordinator.claim(scope.tenant, scope.run, 1n)).toEqual({ kind: "none-available" });
      expect((await coordinator.progress(scope.tenant, scope.run)).status).toBe(run.status);
    }
  });

  promise("a shard that was split off or opened again keeps the run going", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 1);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.splitResidual(lease, 1n, key(1, "m"));
    await coordinator.complete(lease, 2n, {});
    expect(await coordinator.finishRun(scope.tenant, scope.run, 1n)).toBe(false);
    const residual = await claimed(coordinator, scope);
    await coordinator.park(residual.lease, 1n, "other");
    await coordinator.unpark(scope.tenant, scope.run, residual.lease.shard, 2n);
    expect(await coordinator.finishRun(scope.tenant, scope.run, 1n)).toBe(false);
    await coordinator.complete((await claimed(coordinator, scope)).lease, 3n, {});
    expect(await coordinator.finishRun(scope.tenant, scope.run, 1n)).toBe(true);
    expect((await coordinator.run(scope.tenant, scope.run)).status).toBe("done");
  });

  promise("owners learn of a cancelled run at their next operation", async ({ coordinator, rival }) => {
    const scope = await readyRun(coordinator);
    const { lease } = await claimed(coordinator, scope);
    await coordinator.checkpoint(lease, 1n, { key: key(lease.shard, "a") });
    await rival.cancel(scope.tenant, scope.run, 1n);
    const before = await allOf(coordinator, scope);
    for (const attempt of worksOf(coordinator, lease)) await expectRefusal(attempt(), "run-terminal");
    expect(await coordinator.checkpoint(lease, 1n, { key: key(lease.shard, "a") })).toBe("replayed");
    expect(await coordinator.claim(scope.tenant, scope.run, 2n)).toEqual({ kind: "none-available" });
    expect(await allOf(coordinator, scope)).toEqual(before);
    await coordinator.release(lease);
    expect((await infoOf(coordinator, lease)).owner).toBeUndefined();
  });

  promise("another tenant sees and moves nothing", async ({ coordinator }) => {
    const scope = await readyRun(coordinator);
    const other = await readyRun(coordinator);
    const { lease } = await claimed(coordinator, scope);
    const before = await allOf(coordinator, scope);
    const foreign = { ...lease, tenant: "0f".repeat(32) };
    for (const attempt of worksOf(coordinator, foreign)) await expectRefusal(attempt(), "shard-not-found");
    await expectRefusal(coordinator.claim(foreign.tenant, scope.run, 1n), "run-not-found");
    await expectRefusal(coordinator.progress(foreign.tenant, scope.run), "run-not-found");
    const misplaced = { ...lease, tenant: other.tenant };
    for (const attempt of worksOf(coordinator, misplaced)) await expectRefusal(attempt(), "stale-fence");
    expect(await allOf(coordinator, scope)).toEqual(before);
  });

  promise(
    "an idle worker's wish reaches the owner with the most left",
    async ({ coordinator, rival, passTime }) => {
      const scope = await readyRun(coordinator, 3);
      const { tenant, run } = scope;
      const few = await claimed(coordinator, scope, 1n);
      const many = await claimed(coordinator, scope, 2n);
      expect(await coordinator.askForShare(tenant, run, 9n, 1)).toBe(false);
      const pulse = (worker: bigint, itemsLeft: number) => ({
        worker,
        itemsDone: 1,
        bytesDone: 2,
        findings: 3,
        itemsLeft,
        bytesPerSecond: 4,
        atMs: 5,
      });
      await coordinator.pulse(few.lease, pulse(1n, 10));
      await coordinator.pulse(many.lease, pulse(2n, 500));
      expect(await coordinator.pulses(tenant, run)).toEqual(
        new Map([
          [few.lease.shard, pulse(1n, 10)],
          [many.lease.shard, pulse(2n, 500)],
        ]),
      );
      expect(await rival.askForShare(tenant, run, 9n, 501)).toBe(false);
      expect(await rival.askForShare(tenant, run, 9n, 100)).toBe(true);
      expect(await coordinator.isShareWanted(many.lease)).toBe(true);
      expect(await coordinator.isShareWanted(few.lease)).toBe(false);
      expect(await rival.askForShare(tenant, run, 9n, 5)).toBe(true);
      expect(await coordinator.isShareWanted(few.lease)).toBe(false);
      expect(await rival.askForShare(tenant, run, 8n, 100)).toBe(false);
      await coordinator.splitResidual(many.lease, 1n, key(many.lease.shard, "m"));
      expect(await coordinator.isShareWanted(many.lease)).toBe(false);
      await coordinator.complete(many.lease, 2n, {});
      expect([...(await coordinator.pulses(tenant, run)).keys()]).toEqual([few.lease.shard]);
      passTime(1);
    },
  );

  promise("a pulse of a lost lease is not heard", async ({ coordinator, dropOwner }) => {
    const scope = await readyRun(coordinator);
    const { lease } = await claimed(coordinator, scope);
    await dropOwner(lease);
    await coordinator.pulse(lease, {
      worker: 1n,
      itemsDone: 0,
      bytesDone: 0,
      findings: 0,
      bytesPerSecond: 0,
      atMs: 1,
    });
    expect((await coordinator.pulses(scope.tenant, scope.run)).size).toBe(0);
  });
}

/** Every operation that needs the lease, each under an id of its own. */
function worksOf(coordinator: FullCoordinator, lease: Lease): readonly (() => Promise<unknown>)[] {
  const later = { key: key(lease.shard, "x") };
  return [
    () => coordinator.renew(lease),
    () => coordinator.checkpoint(lease, 901n, later),
    () => coordinator.complete(lease, 902n, later),
    () => coordinator.park(lease, 903n, "other"),
    () => coordinator.splitResidual(lease, 904n, key(lease.shard, "y")),
    () => coordinator.splitReplace(lease, 905n, [key(lease.shard, "y")]),
  ];
}

function infoOf(coordinator: FullCoordinator, { tenant, run, shard }: Lease): Promise<ShardInfo> {
  return coordinator.shard(tenant, run, shard);
}

async function allOf(
  coordinator: FullCoordinator,
  { tenant, run }: { readonly tenant: string; readonly run: bigint },
): Promise<readonly ShardInfo[]> {
  return Array.fromAsync(coordinator.shards(tenant, run));
}

/** What every RunDirectory promises to people: the model, and the real one over a simulated and a real etcd. */
import { expect, test } from "bun:test";
import type { NewShard, RunConfig } from "../../src/contracts/shard.ts";
import {
  CONFIG,
  type CoordinatorFixture,
  claimed,
  freshTenant,
  key,
  readyRun,
  rootShards,
} from "../support/coordination/fixture.ts";
import { expectRefusal } from "../support/coordination/refusal.ts";

export function runDirectoryConformance(name: string, open: () => Promise<CoordinatorFixture>): void {
  const promise = (sentence: string, check: (fixture: CoordinatorFixture) => Promise<void>): void => {
    test(`${name}: ${sentence}`, async () => {
      await using fixture = await open();
      await check(fixture);
    });
  };

  promise("a submitted run is active with all its shards waiting", async ({ coordinator, clock }) => {
    const tenant = freshTenant();
    const shards = rootShards(100);
    const nowMs = clock.nowMs();
    const outcome = await coordinator.setup(tenant, 5n, CONFIG, shards);
    expect(outcome).toEqual({ kind: "applied", rootShards: shards.map(({ shard }) => shard) });
    const info = await coordinator.run(tenant, 5n);
    expect(info).toEqual({
      tenant,
      run: 5n,
      status: "active",
      config: CONFIG,
      createdAtMs: info.createdAtMs,
      rootShards: 100,
    });
    expect(info.createdAtMs).toBeGreaterThanOrEqual(nowMs);
    const kept = await Array.fromAsync(coordinator.shards(tenant, 5n));
    expect(kept.map(({ shard, spec }) => ({ shard, spec }))).toEqual([...shards]);
    expect(
      kept.every(
        ({ status, fence, idleAttempts }) => status === "active" && fence === 1n && idleAttempts === 0,
      ),
    ).toBe(true);
    expect(await coordinator.progress(tenant, 5n)).toEqual({
      status: "active",
      leased: 0,
      waiting: 100,
      done: 0,
      split: 0,
      parked: 0,
    });
  });

  promise("registering tells how far it is, up to the last shard", async ({ coordinator }) => {
    const told: number[] = [];
    await coordinator.setup(freshTenant(), 5n, CONFIG, rootShards(200), (registered) =>
      told.push(registered),
    );
    expect(told.at(-1)).toBe(200);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  promise(
    "submitting the same again answers the same and changes nothing",
    async ({ coordinator, rival }) => {
      const tenant = freshTenant();
      const first = await coordinator.setup(tenant, 5n, CONFIG, rootShards(60));
      await claimed(coordinator, { tenant, run: 5n });
      const before = await Array.fromAsync(coordinator.shards(tenant, 5n));
      const again = await rival.setup(tenant, 5n, CONFIG, rootShards(60));
      expect(again).toEqual({ kind: "replayed", rootShards: first.rootShards });
      expect(await Array.fromAsync(coordinator.shards(tenant, 5n))).toEqual(before);
    },
  );

  promise("another content under the same id is refused", async ({ coordinator }) => {
    const tenant = freshTenant();
    await coordinator.setup(tenant, 5n, CONFIG, rootShards(3));
    const before = await Array.fromAsync(coordinator.shards(tenant, 5n));
    const setup = (config: Partial<RunConfig>, shards: readonly NewShard[]) =>
      coordinator.setup(tenant, 5n, { ...CONFIG, ...config }, shards);
    await expectRefusal(setup({ leaseMs: 1 }, rootShards(3)), "config-mismatch");
    await expectRefusal(setup({ shardRetriesMax: 6 }, rootShards(3)), "config-mismatch");
    await expectRefusal(setup({ cursorSemantics: "dispatched" }, rootShards(3)), "config-mismatch");
    await expectRefusal(setup({}, rootShards(4)), "op-id-conflict");
    await expectRefusal(setup({}, rootShards(3).toReversed()), "op-id-conflict");
    expect(await Array.fromAsync(coordinator.shards(tenant, 5n))).toEqual(before);
  });

  promise("what cannot be registered is refused before anything is written", async ({ coordinator }) => {
    const tenant = freshTenant();
    const [one] = rootShards(1);
    const spec = one!.spec;
    const setup = (shards: readonly NewShard[], run = 5n, config = CONFIG) =>
      coordinator.setup(tenant, run, config, shards);
    await expectRefusal(setup([]), "manifest-invalid");
    await expectRefusal(setup([one!, one!]), "manifest-invalid");
    await expectRefusal(setup([{ shard: 1n << 63n, spec }]), "manifest-invalid");
    await expectRefusal(setup([{ shard: 1n, spec: { ...spec, end: spec.start } }]), "manifest-invalid");
    await expectRefusal(
      setup([{ shard: 1n, spec: { ...spec, metadata: new Uint8Array(16_385) } }]),
      "manifest-invalid",
    );
    await expectRefusal(
      setup([{ shard: 1n, spec: { ...spec, end: new Uint8Array(4_097).fill(255) } }]),
      "manifest-invalid",
    );
    await expectRefusal(setup(rootShards(10_001)), "shard-limit-exceeded");
    await expectRefusal(setup([one!], 0n), "invalid-config");
    await expectRefusal(setup([one!], 5n, { ...CONFIG, leaseMs: 0 }), "invalid-config");
    await expectRefusal(setup([one!], 5n, { ...CONFIG, shardRetriesMax: -1 }), "invalid-config");
    expect(await coordinator.runs(tenant)).toEqual([]);
  });

  promise("runs are listed by id, each tenant's own", async ({ coordinator }) => {
    const tenant = freshTenant();
    const largest = (1n << 64n) - 1n;
    for (const run of [300n, 2n, largest, 17n]) await coordinator.setup(tenant, run, CONFIG, rootShards(2));
    await readyRun(coordinator);
    await coordinator.cancel(tenant, 17n, 1n);
    const listed = await coordinator.runs(tenant);
    expect(listed.map(({ run, status }) => [run, status])).toEqual([
      [2n, "active"],
      [17n, "cancelled"],
      [300n, "active"],
      [largest, "active"],
    ]);
    expect(listed[1]).toEqual(await coordinator.run(tenant, 17n));
  });

  promise("what is not there is not found", async ({ coordinator }) => {
    const { tenant, run } = await readyRun(coordinator);
    await expectRefusal(coordinator.run(tenant, 99n), "run-not-found");
    await expectRefusal(coordinator.progress(tenant, 99n), "run-not-found");
    await expectRefusal(coordinator.cancel(tenant, 99n, 1n), "run-not-found");
    await expectRefusal(coordinator.finishRun(tenant, 99n, 1n), "run-not-found");
    await expectRefusal(coordinator.shard(tenant, run, 99n), "shard-not-found");
    await expectRefusal(coordinator.unpark(tenant, run, 99n, 1n), "shard-not-found");
    expect(await coordinator.runs(freshTenant())).toEqual([]);
  });

  promise("a cancelled run stays cancelled", async ({ coordinator, rival }) => {
    const { tenant, run } = await readyRun(coordinator);
    expect(await coordinator.cancel(tenant, run, 1n)).toBe("applied");
    const info = await coordinator.run(tenant, run);
    expect(info.status).toBe("cancelled");
    expect(info.completedAtMs).toBeGreaterThanOrEqual(info.createdAtMs);
    expect(await rival.cancel(tenant, run, 1n)).toBe("replayed");
    await expectRefusal(coordinator.cancel(tenant, run, 2n), "run-terminal");
    expect(await coordinator.finishRun(tenant, run, 3n)).toBe(true);
    expect(await coordinator.setup(tenant, run, CONFIG, rootShards(3))).toMatchObject({ kind: "replayed" });
    expect(await coordinator.run(tenant, run)).toEqual(info);
  });

  promise("only a parked shard of an active run is opened again", async ({ coordinator }) => {
    const scope = await readyRun(coordinator, 2);
    const { tenant, run } = scope;
    const { lease } = await claimed(coordinator, scope);
    await expectRefusal(coordinator.unpark(tenant, run, lease.shard, 1n), "not-parked");
    await coordinator.park(lease, 1n, "other");
    await expectRefusal(coordinator.unpark(tenant, run, lease.shard, 1n), "op-id-conflict");
    await coordinator.cancel(tenant, run, 1n);
    const before = await coordinator.shard(tenant, run, lease.shard);
    await expectRefusal(coordinator.unpark(tenant, run, lease.shard, 2n), "run-terminal");
    expect(await coordinator.shard(tenant, run, lease.shard)).toEqual(before);
  });

  promise(
    "shards that came from splits are listed with the others, with their owners",
    async ({ coordinator }) => {
      const scope = await readyRun(coordinator, 120);
      const leases = [];
      for (let worker = 0n; worker < 70n; worker++)
        leases.push((await claimed(coordinator, scope, worker)).lease);
      for (const lease of leases.slice(0, 10))
        await coordinator.splitResidual(lease, 1n, key(lease.shard, "m"));
      const infos = await Array.fromAsync(coordinator.shards(scope.tenant, scope.run));
      const ids = infos.map(({ shard }) => shard);
      expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
      expect(ids.length).toBe(130);
      expect(infos.filter(({ owner }) => owner !== undefined).length).toBe(70);
      expect(infos.filter(({ parent }) => parent !== undefined).length).toBe(10);
    },
  );
}

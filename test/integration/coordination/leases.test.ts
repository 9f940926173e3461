/** What only a real etcd can show: owner keys that run out by themselves, many processes' worth of contention, and ten thousand shards. */
import { expect, test } from "bun:test";
import type { Clock } from "../../../src/contracts/ports/clock.ts";
import { createKeyspace } from "../../../src/coordination/core/keyspace.ts";
import { connectEtcd } from "../../../src/coordination/etcd-client.ts";
import type { KvStore } from "../../../src/coordination/kv.ts";
import { KvCoordinator } from "../../../src/coordination/kv-coordinator.ts";
import {
  CONFIG,
  claimed,
  freshTenant,
  hasher,
  key,
  readyRun,
  rootShards,
} from "../../support/coordination/fixture.ts";
import { expectRefusal } from "../../support/coordination/refusal.ts";
import { testKeys } from "../../support/etcd.ts";

const clock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (ms) => Bun.sleep(ms),
};

async function openEtcd() {
  const testing = await testKeys();
  const kv: KvStore = await connectEtcd({ endpoints: [testing.endpoint] });
  const prefix = testing.prefix.slice(0, -1);
  return {
    kv,
    keys: createKeyspace(prefix),
    open: (ownerTtlMinSeconds = 60) =>
      new KvCoordinator({ kv, clock, hasher, prefix, random: Math.random, ownerTtlMinSeconds }),
    async [Symbol.asyncDispose]() {
      kv.close();
      await testing[Symbol.asyncDispose]();
    },
  };
}

test("an owner key runs out by itself; then the zombie is stale, before and after the shard has an heir", async () => {
  await using etcd = await openEtcd();
  const coordinator = etcd.open(1);
  const scope = await readyRun(coordinator, 1, { ...CONFIG, leaseMs: 400 });
  const { lease } = await claimed(coordinator, scope);
  await coordinator.checkpoint(lease, 1n, { key: key(1, "a") });
  for (let waits = 0; (await etcd.kv.get(etcd.keys.owner(lease))) !== undefined; waits++) {
    expect(waits).toBeLessThan(600);
    await Bun.sleep(100);
  }
  for (const work of [
    () => coordinator.renew(lease),
    () => coordinator.checkpoint(lease, 2n, { key: key(1, "b") }),
  ]) {
    const { details } = await expectRefusal(work(), "stale-fence");
    expect(details).toMatchObject({ presented: "2", current: "2" });
  }
  expect((await coordinator.shard(scope.tenant, scope.run, 1n)).cursor).toEqual({ key: key(1, "a") });
  const heir = await claimed(etcd.open(), scope, 2n);
  const { details } = await expectRefusal(
    coordinator.checkpoint(lease, 2n, { key: key(1, "b") }),
    "stale-fence",
  );
  expect(details).toMatchObject({ presented: "2", current: "3" });
  expect(await coordinator.checkpoint(heir.lease, 3n, { key: key(1, "c") })).toBe("applied");
}, 300_000);

test("a hundred claimants at once get each shard once, and the run ends once", async () => {
  await using etcd = await openEtcd();
  const scope = await readyRun(etcd.open(), 30);
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, worker) =>
      etcd.open().claim(scope.tenant, scope.run, BigInt(worker % 7)),
    ),
  );
  const leases = outcomes.flatMap((outcome) => (outcome.kind === "claimed" ? [outcome.lease] : []));
  expect(leases.map(({ shard }) => shard).sort()).toEqual(
    rootShards(30)
      .map(({ shard }) => shard)
      .sort(),
  );
  await Promise.all(leases.map((lease) => etcd.open().complete(lease, 1n, {})));
  const ends = Array.from({ length: 8 }, (_, index) =>
    etcd.open().finishRun(scope.tenant, scope.run, BigInt(index + 1)),
  );
  expect(new Set(await Promise.all(ends))).toEqual(new Set([true]));
  expect((await etcd.open().run(scope.tenant, scope.run)).status).toBe("done");
}, 300_000);

test("two who write one shard at once both get an answer that is true", async () => {
  await using etcd = await openEtcd();
  const scope = await readyRun(etcd.open(), 1);
  const { lease } = await claimed(etcd.open(), scope);
  const works = Array.from({ length: 5 }, (_, index) => [
    etcd.open().renew(lease),
    etcd.open().checkpoint(lease, BigInt(index + 1), { key: key(1, "k") }),
  ]).flat();
  const settled = await Promise.allSettled(works);
  const failures = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.kind] : []));
  expect(failures.filter((kind) => kind !== "backend-unavailable")).toEqual([]);
  expect(failures.length).toBeLessThan(5);
}, 300_000);

test("ten thousand shards are submitted, and submitting them again changes nothing", async () => {
  await using etcd = await openEtcd();
  const tenant = freshTenant();
  const shards = rootShards(10_000);
  expect((await etcd.open().setup(tenant, 1n, CONFIG, shards)).kind).toBe("applied");
  expect((await etcd.open().setup(tenant, 1n, CONFIG, shards)).kind).toBe("replayed");
  expect(await etcd.open().progress(tenant, 1n)).toMatchObject({ status: "active", waiting: 10_000 });
  let listed = 0;
  for await (const _ of etcd.open().shards(tenant, 1n)) listed++;
  expect(listed).toBe(10_000);
}, 300_000);

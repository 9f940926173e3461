/** A coordinator to test with its time, its rival in another process, and the one thing only etcd does: to end an owner's lease. */
import { randomBytes } from "node:crypto";
import type { RunId, TenantId } from "../../../src/contracts/ids.ts";
import type { ClaimedShard } from "../../../src/contracts/lease.ts";
import type { Clock } from "../../../src/contracts/ports/clock.ts";
import type { Hasher } from "../../../src/contracts/ports/hasher.ts";
import type { NewShard, RunConfig } from "../../../src/contracts/shard.ts";
import { createKeyspace } from "../../../src/coordination/core/keyspace.ts";
import { wrapPayload } from "../../../src/coordination/core/metadata-envelope.ts";
import type { ShardScope } from "../../../src/coordination/core/shard-lease.ts";
import type { KvStore } from "../../../src/coordination/kv.ts";
import { KvCoordinator } from "../../../src/coordination/kv-coordinator.ts";
import { createBlake3Hasher } from "../../../src/scan/identity/blake3-hasher.ts";
import { ModelCoordinator } from "../fakes/model-coordinator.ts";
import { SimulatedKv } from "../fakes/simulated-kv.ts";
import { SimulationClock } from "../fakes/simulation-clock.ts";
import type { FullCoordinator } from "./full-coordinator.ts";

export interface CoordinatorFixture extends AsyncDisposable {
  readonly coordinator: FullCoordinator;
  /** Another process at the same store; the same one where there is only one. */
  readonly rival: FullCoordinator;
  readonly clock: Clock;
  passTime(ms: number): void;
  dropOwner(scope: ShardScope): Promise<void>;
}

export const LEASE_MS = 30_000;
export const CONFIG: RunConfig = { cursorSemantics: "completed", leaseMs: LEASE_MS, shardRetriesMax: 5 };
const encoder = new TextEncoder();

export const hasher: Hasher = await createBlake3Hasher();

export function bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

export function freshTenant(): TenantId {
  return randomBytes(32).toString("hex");
}

/** Shard n holds the keys from `n000/` to the next: `key(n, "a")` lies inside. */
export function rootShards(count: number): readonly NewShard[] {
  return Array.from({ length: count }, (_, index) => ({
    shard: BigInt(index + 1),
    spec: { start: key(index + 1), end: key(index + 2), metadata: wrapPayload(bytes(`payload ${index}`)) },
  }));
}

export function key(shard: number | bigint, inside = ""): Uint8Array {
  return bytes(`${String(shard).padStart(6, "0")}/${inside}`);
}

export interface ReadyRun {
  readonly tenant: TenantId;
  readonly run: RunId;
}

export async function readyRun(
  coordinator: FullCoordinator,
  shards = 3,
  config: RunConfig = CONFIG,
): Promise<ReadyRun> {
  const tenant = freshTenant();
  await coordinator.setup(tenant, 7n, config, rootShards(shards));
  return { tenant, run: 7n };
}

export async function claimed(
  coordinator: FullCoordinator,
  { tenant, run }: ReadyRun,
  worker = 1n,
): Promise<ClaimedShard> {
  const outcome = await coordinator.claim(tenant, run, worker);
  if (outcome.kind !== "claimed") throw new Error(`no shard to claim: ${outcome.kind}`);
  return outcome;
}

export function modelFixture(): Promise<CoordinatorFixture> {
  const clock = new SimulationClock();
  const coordinator = new ModelCoordinator({ clock, hasher });
  return Promise.resolve({
    coordinator,
    rival: coordinator,
    clock,
    passTime: (ms) => clock.advance(ms),
    dropOwner: async (scope) => coordinator.dropOwner(scope),
    async [Symbol.asyncDispose]() {},
  });
}

export function simulatedFixture(): Promise<CoordinatorFixture> {
  const clock = new SimulationClock();
  const kv = new SimulatedKv({ clock });
  return Promise.resolve({
    ...kvParts(kv, clock, "/gossip"),
    passTime: (ms) => clock.advance(ms),
    async [Symbol.asyncDispose]() {},
  });
}

/** Two coordinators over one store. */
export function kvParts(kv: KvStore, clock: Clock, prefix: string) {
  const keys = createKeyspace(prefix);
  const open = () => new KvCoordinator({ kv, clock, hasher, prefix, random: () => 0.5 });
  return {
    coordinator: open(),
    rival: open(),
    clock,
    dropOwner: async (scope: ShardScope) => {
      const owner = await kv.get(keys.owner(scope));
      if (owner?.lease !== undefined) await kv.revokeLease(owner.lease);
    },
  };
}

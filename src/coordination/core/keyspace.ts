/**
 * Every key of ours in etcd; docs/keyspace.md tells what stands under each. Promises: ids have a fixed width, so that no key begins another
 * of its kind by chance, and byte order is the order of ids. Pure.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { RunId, ShardId, TenantId } from "../../contracts/ids.ts";
import type { ShardStatus } from "../../contracts/shard.ts";
import { rejection } from "./rejection.ts";
import type { RunScope, ShardScope } from "./shard-lease.ts";

/** What a run lists its shards under, beside their records. */
export type ShardList = ShardStatus | "leased" | "pulse" | "wanted";

export interface Keyspace {
  /** Root shards of the tenant's runs that are not over. */
  shardCount(tenant: TenantId): string;
  run(scope: RunScope): string;
  /** All runs of a tenant, and everything below them. */
  runs(tenant: TenantId): string;
  /** Behind everything of this run, before the next. */
  behindRun(scope: RunScope): string;
  /** Stands while the run is active; rewritten when a shard is opened again. */
  runActive(scope: RunScope): string;
  shard(scope: ShardScope): string;
  owner(scope: ShardScope): string;
  /** All shards of a run with their owner keys. */
  shards(scope: RunScope): string;
  listed(list: ShardList, scope: ShardScope): string;
  list(list: ShardList, scope: RunScope): string;
}

export function createKeyspace(prefix: string): Keyspace {
  requirePrefix(prefix);
  const tenantKey = (tenant: TenantId) => `${prefix}/tenants/${requireTenant(tenant)}`;
  const run = ({ tenant, run }: RunScope) => `${tenantKey(tenant)}/runs/${hexOf(run)}`;
  const list = (name: ShardList, scope: RunScope) => `${run(scope)}/shards_${name}/`;
  const shard = (scope: ShardScope) => `${run(scope)}/shards/${hexOf(scope.shard)}`;
  return {
    shardCount: (tenant) => `${tenantKey(tenant)}/shard_count`,
    run,
    runs: (tenant) => `${tenantKey(tenant)}/runs/`,
    behindRun: (scope) => `${run(scope)}0`,
    runActive: (scope) => `${tenantKey(scope.tenant)}/runs_active/${hexOf(scope.run)}`,
    shard,
    owner: (scope) => `${shard(scope)}/owner`,
    shards: (scope) => `${run(scope)}/shards/`,
    listed: (name, scope) => list(name, scope) + hexOf(scope.shard),
    list,
  };
}

function requirePrefix(prefix: string): void {
  if (/^(?:\/[^/]+)+$/.test(prefix)) return;
  throw new GossipError(
    "the etcd namespace begins with one slash, and has no doubled one and none at its end",
    {
      code: "E_ETCD_NAMESPACE",
    },
  );
}

function requireTenant(tenant: TenantId): TenantId {
  if (!/^[0-9a-f]{64}$/.test(tenant)) throw rejection.invalidConfig("a tenant has 64 lower-case hex digits");
  return tenant;
}

function hexOf(id: RunId | ShardId): string {
  return id.toString(16).padStart(16, "0");
}

/** The id at the end of a key that `listed` or `shard` made. */
export function shardOfKey(key: string): ShardId {
  return BigInt(`0x${key.slice(-16)}`);
}

export function isOwnerKey(key: string): boolean {
  return key.endsWith("/owner");
}

/** Looking at runs and shards. Promises: changes nothing; a run of ten thousand shards is read page by page, its progress by counting keys. */
import type { ShardId, TenantId } from "../contracts/ids.ts";
import type { ShardPulse } from "../contracts/ports/shard-coordinator.ts";
import type { RunInfo, RunProgress, ShardInfo } from "../contracts/shard.ts";
import type { CoordinatorParts } from "./coordinator-parts.ts";
import { isOwnerKey, shardOfKey } from "./core/keyspace.ts";
import type { OwnerWord, RunRecord, ShardRecord } from "./core/records.ts";
import { rejection } from "./core/rejection.ts";
import type { RunScope, ShardScope } from "./core/shard-lease.ts";
import { decodeCount, decodePulse } from "./core/small-values.ts";
import type { KvEntry } from "./kv.ts";
import {
  entriesBelow,
  listedValues,
  ownerOf,
  readRun,
  readShard,
  runViewOf,
  shardOf,
} from "./record-store.ts";

/** Records may be large: up to some 40 KiB each. */
const PAGE_RECORDS = 100;

export async function runInfo(parts: CoordinatorParts, scope: RunScope): Promise<RunInfo> {
  return infoOfRun((await readRun(parts, scope)).record);
}

/** One read per run: what lies below each is passed over. */
export async function allRuns(parts: CoordinatorParts, tenant: TenantId): Promise<readonly RunInfo[]> {
  const { kv, keys } = parts;
  const prefix = keys.runs(tenant);
  const runs: RunInfo[] = [];
  for (let after: string | undefined; ; ) {
    const options = after === undefined ? { limit: 1 } : { limit: 1, after };
    const [entry] = (await kv.range(prefix, options)).entries;
    if (entry === undefined) return runs;
    const scope = { tenant, run: BigInt(`0x${entry.key.slice(prefix.length, prefix.length + 16)}`) };
    if (entry.key !== keys.run(scope)) throw rejection.corruptRecord(`run ${scope.run}`, "it is missing");
    runs.push(infoOfRun(runViewOf(scope, entry).record));
    after = keys.behindRun(scope);
  }
}

function infoOfRun(record: RunRecord): RunInfo {
  const { tenant, run, status, config, createdAtMs, completedAtMs, shardsPlanned } = record;
  const completed = completedAtMs === undefined ? {} : { completedAtMs };
  return { tenant, run, status, config, createdAtMs, ...completed, rootShards: shardsPlanned };
}

export async function shardInfo(parts: CoordinatorParts, scope: ShardScope): Promise<ShardInfo> {
  const { record, owner } = await readShard(parts, scope);
  return infoOfShard(record, owner?.word, parts.clock.nowMs());
}

export async function* allShards(parts: CoordinatorParts, scope: RunScope): AsyncGenerator<ShardInfo> {
  // A shard's owner key follows it at once, perhaps on the next page.
  let waiting: ShardRecord | undefined;
  const told = (record: ShardRecord, owner?: OwnerWord) => infoOfShard(record, owner, parts.clock.nowMs());
  for await (const page of entriesBelow(parts, parts.keys.shards(scope), false, PAGE_RECORDS)) {
    for (const entry of page) {
      if (isOwnerKey(entry.key)) {
        if (waiting !== undefined) yield told(waiting, ownerWord(scope, waiting, entry));
        waiting = undefined;
      } else {
        if (waiting !== undefined) yield told(waiting);
        waiting = shardOf({ ...scope, shard: shardOfKey(entry.key) }, entry.value);
      }
    }
  }
  if (waiting !== undefined) yield told(waiting);
}

function ownerWord(scope: RunScope, { shard }: ShardRecord, entry: KvEntry): OwnerWord {
  return ownerOf({ ...scope, shard }, entry).word;
}

/** An owner is one whose key stands and whose time is not over. */
export function infoOfShard(record: ShardRecord, owner: OwnerWord | undefined, nowMs: number): ShardInfo {
  const { shard, status, parkReason, spec, cursor, fence, idleAttempts, lease, parent, spawned } = record;
  const isOwned = owner !== undefined && lease !== undefined && nowMs < lease.deadlineMs;
  return {
    shard,
    status,
    ...(parkReason === undefined ? {} : { parkReason }),
    spec,
    cursor,
    fence,
    idleAttempts,
    ...(isOwned ? { owner: lease } : {}),
    ...(parent === undefined ? {} : { parent }),
    spawned,
  };
}

/** The numbers are read one after the other, so they may be off by what happens meanwhile. */
export async function runProgress(parts: CoordinatorParts, scope: RunScope): Promise<RunProgress> {
  const { kv, keys, clock } = parts;
  const count = (list: "active" | "done" | "split" | "parked") => kv.count(keys.list(list, scope));
  const [status, active, done, split, parked, leases] = await Promise.all([
    statusOf(parts, scope),
    count("active"),
    count("done"),
    count("split"),
    count("parked"),
    listedValues(parts, { list: "leased", scope, decode: decodeCount }),
  ]);
  const nowMs = clock.nowMs();
  const deadlines = [...leases.values()].filter((atMs) => atMs > nowMs);
  const leased = Math.min(deadlines.length, active);
  const earliest = leased === 0 ? {} : { earliestDeadlineMs: deadlines.reduce((a, b) => Math.min(a, b)) };
  return { status, leased, waiting: active - leased, done, split, parked, ...earliest };
}

/** The record of a large run is large, its marker is not. */
async function statusOf(parts: CoordinatorParts, scope: RunScope): Promise<RunInfo["status"]> {
  const marker = await parts.kv.get(parts.keys.runActive(scope));
  return marker === undefined ? (await readRun(parts, scope)).record.status : "active";
}

export function allPulses(
  parts: CoordinatorParts,
  scope: RunScope,
): Promise<ReadonlyMap<ShardId, ShardPulse>> {
  return listedValues(parts, { list: "pulse", scope, decode: decodePulse });
}

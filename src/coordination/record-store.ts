/** Records and lists as they stand in etcd. Promises: what is handed out is sound and belongs where it was found. */
import type { ShardId } from "../contracts/ids.ts";
import type { CoordinatorParts } from "./coordinator-parts.ts";
import { decodeRun, decodeShard } from "./core/codec.ts";
import { type ShardList, shardOfKey } from "./core/keyspace.ts";
import type { OwnerWord, RunRecord, ShardRecord } from "./core/records.ts";
import { rejection } from "./core/rejection.ts";
import type { RunScope, ShardScope } from "./core/shard-lease.ts";
import { decodeOwner } from "./core/small-values.ts";
import { WireError } from "./core/wire.ts";
import type { KvCompare, KvEntry, KvLease } from "./kv.ts";

export interface OwnerView {
  readonly word: OwnerWord;
  readonly entry: KvEntry;
  /** Absent only where somebody wrote the key by hand. */
  readonly lease?: KvLease;
}

export interface ShardView {
  readonly record: ShardRecord;
  readonly revision: string;
  readonly owner?: OwnerView;
  readonly isRunActive: boolean;
}

export interface RunView {
  readonly record: RunRecord;
  readonly revision: string;
}

/** Shard, owner and the run's marker, all at one moment. */
export async function readShard(parts: CoordinatorParts, scope: ShardScope): Promise<ShardView> {
  const { kv, keys } = parts;
  const [shard, owner, marker] = await kv.getAll([
    keys.shard(scope),
    keys.owner(scope),
    keys.runActive(scope),
  ]);
  if (shard === undefined) throw rejection.shardNotFound(scope.shard, scope.run);
  return {
    record: shardOf(scope, shard.value),
    revision: shard.modRevision,
    ...(owner === undefined ? {} : { owner: ownerOf(scope, owner) }),
    isRunActive: marker !== undefined,
  };
}

export async function readRun(parts: CoordinatorParts, scope: RunScope): Promise<RunView> {
  const entry = await parts.kv.get(parts.keys.run(scope));
  if (entry === undefined) throw rejection.runNotFound(scope.run);
  return runViewOf(scope, entry);
}

export function runViewOf(scope: RunScope, entry: KvEntry): RunView {
  const what = `run ${scope.run}`;
  const record = named(what, () => decodeRun(entry.value));
  if (record.tenant !== scope.tenant) throw rejection.tenantMismatch(what);
  if (record.run !== scope.run) throw rejection.corruptRecord(what, "it names another run");
  return { record, revision: entry.modRevision };
}

export function shardOf(scope: ShardScope, value: Uint8Array): ShardRecord {
  const what = `shard ${scope.shard} of run ${scope.run}`;
  const record = named(what, () => decodeShard(value));
  if (record.tenant !== scope.tenant) throw rejection.tenantMismatch(what);
  if (record.run !== scope.run || record.shard !== scope.shard)
    throw rejection.corruptRecord(what, "it names another shard");
  return record;
}

export function ownerOf(scope: ShardScope, entry: KvEntry): OwnerView {
  const word = named(`the owner of shard ${scope.shard}`, () => decodeOwner(entry.value));
  return { word, entry, ...(entry.lease === undefined ? {} : { lease: entry.lease }) };
}

function named<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof WireError) throw rejection.corruptRecord(what, error.message);
    throw error;
  }
}

/** Holds as long as the owner key is the very one that was read. */
export function sameOwner({ word: _, entry, lease }: OwnerView): readonly KvCompare[] {
  const value: KvCompare = { kind: "value", key: entry.key, value: entry.value };
  return lease === undefined ? [value] : [value, { kind: "lease", key: entry.key, lease }];
}

const PAGE_ENTRIES = 2_000;

/** A whole list, page by page; with `keysOnly` the values are empty. */
export async function* entriesBelow(
  parts: CoordinatorParts,
  prefix: string,
  keysOnly = false,
  pageEntries = PAGE_ENTRIES,
): AsyncGenerator<readonly KvEntry[]> {
  let after: string | undefined;
  for (let more = true; more; ) {
    const options = { limit: pageEntries, keysOnly, ...(after === undefined ? {} : { after }) };
    const page = await parts.kv.range(prefix, options);
    yield page.entries;
    after = page.entries.at(-1)?.key;
    more = page.more && after !== undefined;
  }
}

export async function listedShards(
  parts: CoordinatorParts,
  list: ShardList,
  scope: RunScope,
): Promise<readonly ShardId[]> {
  const shards: ShardId[] = [];
  for await (const page of entriesBelow(parts, parts.keys.list(list, scope), true))
    for (const { key } of page) shards.push(shardOfKey(key));
  return shards;
}

/** A short value of each listed shard. */
export async function listedValues<T>(
  parts: CoordinatorParts,
  { list, scope, decode }: { list: ShardList; scope: RunScope; decode: (value: Uint8Array) => T },
): Promise<Map<ShardId, T>> {
  const values = new Map<ShardId, T>();
  for await (const page of entriesBelow(parts, parts.keys.list(list, scope)))
    for (const { key, value } of page)
      values.set(
        shardOfKey(key),
        named(`the list of ${list} shards`, () => decode(value)),
      );
  return values;
}

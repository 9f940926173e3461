/** Everything coordination keeps, read out of a store's raw entries: the view the checker judges. */
import { decodeRun, decodeShard } from "../../../src/coordination/core/codec.ts";
import type { OwnerWord, RunRecord, ShardRecord } from "../../../src/coordination/core/records.ts";
import { decodeOwner } from "../../../src/coordination/core/small-values.ts";
import type { KvEntry } from "../../../src/coordination/kv.ts";

export interface Snapshot {
  readonly nowMs: number;
  /** By their key, so that every tenant's are apart. */
  readonly runs: ReadonlyMap<string, RunRecord>;
  readonly shards: ReadonlyMap<string, ShardRecord>;
  readonly owners: ReadonlyMap<string, OwnerWord>;
  /** Keys of shard records by the list they stand in: active, done, split, parked, leased. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

const RUN = /\/runs\/[0-9a-f]{16}$/;
const SHARD = /\/shards\/[0-9a-f]{16}$/;
const LISTED = /^(.*)\/shards_(active|done|split|parked|leased)\/([0-9a-f]{16})$/;

export function snapshotOf(entries: readonly KvEntry[], nowMs: number): Snapshot {
  const runs = new Map<string, RunRecord>();
  const shards = new Map<string, ShardRecord>();
  const owners = new Map<string, OwnerWord>();
  const lists = new Map<string, Set<string>>();
  for (const { key, value } of entries) {
    const listed = LISTED.exec(key);
    if (RUN.test(key)) runs.set(key, decodeRun(value));
    else if (SHARD.test(key)) shards.set(key, decodeShard(value));
    else if (key.endsWith("/owner")) owners.set(key.slice(0, -"/owner".length), decodeOwner(value));
    else if (listed !== null) {
      const [, run, list, shard] = listed;
      const standing = lists.get(list!) ?? new Set();
      lists.set(list!, standing.add(`${run}/shards/${shard}`));
    }
  }
  return { nowMs, runs, shards, owners, lists };
}

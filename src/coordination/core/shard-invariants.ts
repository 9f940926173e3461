/** What holds for every shard record, always. Checked at each transition and each decoding. Pure. */
import { compareBytes } from "./bytes.ts";
import { SHARD_OPS_KEPT, SPAWNED_MAX, SPLIT_BIT } from "./limits.ts";
import { opLogProblem } from "./op-log.ts";
import type { ShardRecord } from "./records.ts";
import { rejection } from "./rejection.ts";
import { isInRange } from "./shard-algebra.ts";

export function isSplitDerived(shard: bigint): boolean {
  return (shard & SPLIT_BIT) !== 0n;
}

/** The first invariant the record breaks. */
export function shardProblem(record: ShardRecord): string | undefined {
  const { status, lease, spawned } = record;
  if ((record.parkReason !== undefined) !== (status === "parked"))
    return "a park reason belongs to a parked shard, and to no other";
  if (status !== "active" && lease !== undefined) return "a shard that is over has a lease";
  if (record.fence < 1n) return "the fence is below 1";
  if (status === "split" && spawned.length === 0) return "a split shard has no children";
  if ((record.parent !== undefined) !== isSplitDerived(record.shard))
    return "a parent belongs to a shard that came from a split, and to no other";
  if (!spawned.every(isSplitDerived)) return "a spawned id is not one of a split";
  if (new Set(spawned).size !== spawned.length) return "a spawned id stands twice";
  if (spawned.length > SPAWNED_MAX) return `more than ${SPAWNED_MAX} shards were spawned`;
  return opLogProblem(record.ops, SHARD_OPS_KEPT) ?? rangeProblem(record);
}

function rangeProblem({ spec, cursor }: ShardRecord): string | undefined {
  const { start, end } = spec;
  if (start.length > 0 && end.length > 0 && compareBytes(start, end) >= 0) return "the key range is empty";
  if (cursor.key === undefined && cursor.token !== undefined) return "a cursor token stands without a key";
  if (cursor.key !== undefined && !isInRange(spec, cursor.key)) return "the cursor lies outside the range";
  return undefined;
}

/** The record itself, if it is sound. */
export function checkedShard(record: ShardRecord): ShardRecord {
  const problem = shardProblem(record);
  if (problem !== undefined) throw rejection.corruptRecord(`shard ${record.shard}`, problem);
  return record;
}

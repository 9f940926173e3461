/** Where a worker begins to look for an open shard, so that many workers do not all run for the same one. Pure. */
import type { ShardId, WorkerId } from "../../contracts/ids.ts";

/** All of them, by id, beginning at the worker's own place: its id modulo their number. */
export function claimOrder(shards: readonly ShardId[], worker: WorkerId): readonly ShardId[] {
  if (shards.length === 0) return [];
  const sorted = [...shards].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const first = Number(worker % BigInt(sorted.length));
  return [...sorted.slice(first), ...sorted.slice(0, first)];
}

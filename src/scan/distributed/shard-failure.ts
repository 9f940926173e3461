/** Whose fault an error is: of one shard, which another attempt or a person settles, or of the worker and the servers behind it. */
import { GossipError } from "../../contracts/errors.ts";
import { isOfRecord } from "./refused-record.ts";

const OF_SHARD: ReadonlySet<string> = new Set([
  "E_WALK_THREAD",
  "E_SPLIT_UNCERTAIN",
  "E_REPOSITORY_THREAD",
  "E_REPOSITORY_COUNT",
  "E_REPOSITORY_STATE",
  "E_MIRROR_SYNC",
]);

export function isOfShard(error: unknown): boolean {
  return (error instanceof GossipError && OF_SHARD.has(error.code)) || isOfRecord(error);
}

/** Runs and shards as JSON for scripts: ids are strings, as they do not fit a double; times are milliseconds since 1970. Pure. */
import type { RunInfo, ShardInfo } from "../../contracts/shard.ts";
import type { ShardRepository } from "./shard-repository.ts";

export function runRecord(info: RunInfo) {
  const { run, status, config, createdAtMs, completedAtMs, rootShards } = info;
  return { run: String(run), status, rootShards, createdAtMs, completedAtMs, ...config };
}

/** Shards of repositories have those words instead of bounds and cursors, which say no more there. */
export function shardRecord(info: ShardInfo, repository: ShardRepository | undefined) {
  const { shard, status, parkReason, spec, cursor, fence, idleAttempts, owner, parent, spawned } = info;
  return {
    shard: String(shard),
    status,
    parkReason,
    fence: String(fence),
    idleAttempts,
    owner: owner && { worker: String(owner.worker), deadlineMs: owner.deadlineMs },
    ...(repository ?? {
      start: keyText(spec.start),
      end: keyText(spec.end),
      cursor: cursor.key && keyText(cursor.key),
    }),
    parent: parent === undefined ? undefined : String(parent),
    spawned: spawned.map(String),
  };
}

/** A key as people read it: keys are paths, of whatever bytes. */
export function keyText(key: Uint8Array): string {
  return new TextDecoder().decode(key);
}

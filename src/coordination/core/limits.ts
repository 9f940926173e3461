/** How large the things of coordination may grow. What goes over is refused before anything is written. Pure. */
export const KEY_BYTES_MAX = 4_096;
export const TOKEN_BYTES_MAX = 16_384;
export const METADATA_BYTES_MAX = 16_384;
export const ROOT_SHARDS_MAX = 10_000;
/** Root shards of all runs of a tenant that are not over. */
export const TENANT_SHARDS_MAX = 100_000;
/** Children a shard may spawn in its life. */
export const SPAWNED_MAX = 1_024;
/** Children of one split: each is one compare and two writes of a transaction of 128, beside the parent's own. */
export const SPLIT_CHILDREN_MAX = 39;
export const SHARD_OPS_KEPT = 16;
export const RUN_OPS_KEPT = 8;
/** Set in the ids of shards that came from a split, clear in those of root shards. */
export const SPLIT_BIT = 1n << 63n;
export const U64_MAX = (1n << 64n) - 1n;
export const U32_MAX = 0xffff_ffff;

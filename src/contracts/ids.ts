/** The ids of the identity spine. Ids of 32 bytes travel as bytes where there are many, as lower-case hex where people see them. */

/** Exactly 32 bytes. */
export type Bytes32 = Uint8Array;

/** 64 lower-case hex digits. */
export type TenantId = string;

/** Unsigned 64-bit numbers; 0 is the unassigned sentinel of runs and workers. */
export type RunId = bigint;
export type WorkerId = bigint;
/** Bit 63 is set exactly when the shard came from a split. */
export type ShardId = bigint;
export type OpId = bigint;

/** Grows by one with every lease of a shard; 0 is the sentinel, 1 the first. */
export type FenceEpoch = bigint;

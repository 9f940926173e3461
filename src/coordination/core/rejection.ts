/**
 * Every refusal of coordination in words. They name runs, shards, fences, states and lengths, and never a tenant, an owner, a hash or
 * the bytes of a key. Pure.
 */
import { CoordinationError, type CoordinationErrorKind } from "../../contracts/coordination-error.ts";
import type { FenceEpoch, RunId, ShardId } from "../../contracts/ids.ts";
import type { RunStatus, ShardStatus } from "../../contracts/shard.ts";

const refused =
  <Args extends readonly unknown[]>(kind: CoordinationErrorKind, text: (...args: Args) => string) =>
  (...args: Args): CoordinationError =>
    new CoordinationError(kind, text(...args));

export const rejection = {
  /** `presented` may equal `current`: then the owner key is gone, and the lease with it. */
  staleFence(shard: ShardId, presented: FenceEpoch, current: FenceEpoch): CoordinationError {
    const why = presented === current ? "its owner key is gone" : `the shard is at fence ${current}`;
    return new CoordinationError(
      "stale-fence",
      `the lease of shard ${shard} with fence ${presented} is lost: ${why}; drop its work and claim anew`,
      { shard: String(shard), presented: String(presented), current: String(current) },
    );
  },
  leaseExpired: refused(
    "lease-expired",
    (shard: ShardId) => `the lease of shard ${shard} has run out; drop its work and claim anew`,
  ),
  shardTerminal: refused(
    "shard-terminal",
    (shard: ShardId, status: ShardStatus) => `shard ${shard} is ${status} and takes no more work`,
  ),
  opIdConflict: refused(
    "op-id-conflict",
    () => "an operation with this id was done before, with other content; take a new id",
  ),
  cursorRegression: refused(
    "cursor-regression",
    (shard: ShardId) => `the cursor of shard ${shard} would go back; it only goes ahead`,
  ),
  cursorOutOfBounds: refused(
    "cursor-out-of-bounds",
    (shard: ShardId) => `the cursor of shard ${shard} would leave the shard's key range`,
  ),
  cursorKeyTooLarge: refused(
    "cursor-key-too-large",
    (bytes: number, most: number) => `the cursor's key has ${bytes} bytes, ${most} at most are kept`,
  ),
  cursorTokenTooLarge: refused(
    "cursor-token-too-large",
    (bytes: number, most: number) => `the cursor's token has ${bytes} bytes, ${most} at most are kept`,
  ),
  checkpointMissingKey: refused(
    "checkpoint-missing-key",
    (shard: ShardId) => `a checkpoint of shard ${shard} needs the key of the last item done`,
  ),
  splitInvalid: refused(
    "split-invalid",
    (shard: ShardId, why: string) => `shard ${shard} cannot be split so: ${why}`,
  ),
  invalidConfig: refused("invalid-config", (why: string) => `this run cannot be created: ${why}`),
  configMismatch: refused(
    "config-mismatch",
    (run: RunId) => `run ${run} exists with another configuration; submit under a new id`,
  ),
  manifestInvalid: refused("manifest-invalid", (why: string) => `these shards cannot be registered: ${why}`),
  shardLimitExceeded: refused(
    "shard-limit-exceeded",
    (most: number, of: string) =>
      `${of} would have more than ${most} shards; let runs end first, or cut coarser`,
  ),
  runTerminal: refused(
    "run-terminal",
    (run: RunId, status?: RunStatus) => `run ${run} is ${status ?? "not active any more"} and stays so`,
  ),
  wrongStatus: refused(
    "wrong-status",
    (run: RunId, status: RunStatus) => `run ${run} is ${status}; this needs an active run`,
  ),
  notParked: refused(
    "not-parked",
    (shard: ShardId, status: ShardStatus) => `shard ${shard} is ${status}; only a parked one can be released`,
  ),
  shardNotFound: refused(
    "shard-not-found",
    (shard: ShardId, run: RunId) => `run ${run} has no shard ${shard}`,
  ),
  runNotFound: refused("run-not-found", (run: RunId) => `there is no run ${run} for this tenant`),
  tenantMismatch: refused("tenant-mismatch", (what: string) => `${what} belongs to another tenant`),
  corruptRecord: refused(
    "corrupt-record",
    (what: string, why: string) => `the record of ${what} in etcd is damaged: ${why}`,
  ),
  resourceExhausted: refused("resource-exhausted", (why: string) => `etcd has no room for this now: ${why}`),
  backendUnavailable: refused("backend-unavailable", (why: string) => why),
  backendRefused: refused("backend-refused", (why: string) => why),
} as const;

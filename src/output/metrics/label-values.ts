/** Every value a metric's label may have. Promises: complete, or it does not compile. Pure data. */
import type { ItemOutcome, LeaseEnd, MeteredPart } from "../../contracts/ports/meter.ts";
import type { ParkReason, RunProgress } from "../../contracts/shard.ts";

function all<T extends string>(values: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(values) as T[];
}

export const LEASE_ENDS = all<LeaseEnd>({ completed: true, parked: true, released: true, lost: true });

export const ITEM_OUTCOMES = all<ItemOutcome>({
  scanned: true,
  unchanged: true,
  skipped: true,
  failed: true,
});

export const METERED_PARTS = all<MeteredPart>({
  coordination: true,
  "done-ledger": true,
  findings: true,
  "git-kv": true,
  source: true,
  engine: true,
});

export const PARK_REASONS = all<ParkReason>({
  "permission-denied": true,
  "not-found": true,
  poisoned: true,
  "too-many-errors": true,
  other: true,
});

export type ShardState = Exclude<keyof RunProgress, "status" | "earliestDeadlineMs">;

export const SHARD_STATES = all<ShardState>({
  leased: true,
  waiting: true,
  done: true,
  split: true,
  parked: true,
});

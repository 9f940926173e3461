/** What the coordinator is made of. Its own randomness and time come from outside, so that a simulation can repeat a run. */
import type { Clock } from "../contracts/ports/clock.ts";
import type { Hasher } from "../contracts/ports/hasher.ts";
import type { Keyspace } from "./core/keyspace.ts";
import type { KvStore } from "./kv.ts";

export interface CoordinatorParts {
  readonly kv: KvStore;
  readonly clock: Clock;
  readonly hasher: Hasher;
  readonly keys: Keyspace;
  /** In [0, 1); spreads the waits of many writers. */
  readonly random: () => number;
  /** An owner key lives at least this long without a renewal, and more than twice as long as a lease. */
  readonly ownerTtlMinSeconds: number;
  /** Between two shards that the same worker is given. */
  readonly claimCooldownMs: number;
}

export const OWNER_TTL_MIN_SECONDS = 60;

export function ownerTtlSeconds(parts: CoordinatorParts, leaseMs: number): number {
  return Math.max(parts.ownerTtlMinSeconds, Math.floor((2 * leaseMs) / 1000) + 1);
}

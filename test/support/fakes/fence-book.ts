/** The fences a fake store has seen; refuses as the real ones do. */
import type { WriteFence } from "../../../src/contracts/commit.ts";
import { PersistenceError, type StoreName } from "../../../src/contracts/persistence-error.ts";

export class FenceBook {
  readonly #store: StoreName;
  readonly #highest = new Map<string, bigint>();

  constructor(store: StoreName) {
    this.#store = store;
  }

  raise({ tenant, run, shard, fence }: WriteFence): void {
    if (fence < 1n || fence >= 2n ** 63n || !/^[0-9a-f]{64}$/.test(tenant))
      throw new PersistenceError(this.#store, "invalid-record", "a fence that cannot be");
    const key = `${tenant} ${run} ${shard}`;
    const seen = this.#highest.get(key) ?? 0n;
    if (fence < seen) throw new PersistenceError(this.#store, "stale-fence", "a newer owner has written");
    this.#highest.set(key, fence);
  }
}

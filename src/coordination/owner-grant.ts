/** The etcd lease a claim offers to the shard it takes: granted when first needed, given back when no shard was had. */
import { quietly } from "./commit.ts";
import type { KvLease, KvStore } from "./kv.ts";

export class OwnerGrant {
  readonly #kv: KvStore;
  readonly #ttlSeconds: number;
  #lease: KvLease | undefined;

  constructor(kv: KvStore, ttlSeconds: number) {
    this.#kv = kv;
    this.#ttlSeconds = ttlSeconds;
  }

  async take(isGone: boolean): Promise<KvLease> {
    if (isGone) this.#lease = undefined;
    this.#lease ??= await this.#kv.grantLease(this.#ttlSeconds);
    return this.#lease;
  }

  /** Also undoes a transaction with it that lands late: etcd refuses a key under a lease that is gone. */
  async drop(): Promise<void> {
    const lease = this.#lease;
    this.#lease = undefined;
    if (lease !== undefined) await quietly(() => this.#kv.revokeLease(lease));
  }
}

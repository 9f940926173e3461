/**
 * A KvStore in memory: one order of transactions, leases that run out by the monotonic clock, and on demand the faults of a network.
 * Promises: the same calls and faults give the same answers; it keeps the conformance of every store.
 */
import type { Clock } from "../../../src/contracts/ports/clock.ts";
import {
  type KvCompare,
  type KvEntry,
  type KvLease,
  type KvRangeOptions,
  type KvStore,
  KvUnavailableError,
  KvUncertainError,
  type KvWrite,
  refusalCode,
  TXN_OPS_MAX,
} from "../../../src/coordination/kv.ts";

/** `lost-*`: the answer gets lost, before or after the transaction took place; `late`: it takes place at the next call instead. */
export type KvFault = "unavailable" | "lost-before" | "lost-after" | "late";

export interface SimulatedKvOptions {
  readonly clock: Clock;
  /** Asked at each call; reads can only be unavailable. */
  readonly fault?: (call: "read" | "txn" | "lease") => KvFault | undefined;
  /** Awaited before each call is carried out, so that callers can overtake each other. */
  readonly pause?: () => Promise<void>;
}

interface Stored {
  readonly value: Uint8Array;
  readonly modRevision: string;
  readonly lease?: KvLease;
}

interface StoredLease {
  readonly ttlMs: number;
  endsAtMs: number;
}

export class SimulatedKv implements KvStore {
  readonly #options: SimulatedKvOptions;
  readonly #entries = new Map<string, Stored>();
  readonly #leases = new Map<KvLease, StoredLease>();
  #sorted: readonly string[] | undefined;
  #late: (() => void)[] = [];
  #revision = 0;
  #nextLease = 1;
  #isClosed = false;
  /** Calls carried out or not, for tests of how many an operation needs. */
  calls = 0;

  constructor(options: SimulatedKvOptions) {
    this.#options = options;
  }

  /** Everything as it stands now, by key. */
  dump(): readonly KvEntry[] {
    this.#expire();
    return this.#keys().map((key) => this.#entry(key)!);
  }

  async get(key: string): Promise<KvEntry | undefined> {
    await this.#reading();
    return this.#entry(key);
  }

  async getAll(keys: readonly string[]): Promise<readonly (KvEntry | undefined)[]> {
    await this.#reading();
    return keys.map((key) => this.#entry(key));
  }

  async range(prefix: string, { after = "", limit, keysOnly }: KvRangeOptions = {}) {
    await this.#reading();
    const keys = this.#keys().filter((key) => key.startsWith(prefix) && key > after);
    const page = limit === undefined ? keys : keys.slice(0, limit);
    const entries = page.map((key) => this.#entry(key)!);
    const told =
      keysOnly === true ? entries.map((entry) => ({ ...entry, value: new Uint8Array() })) : entries;
    return { entries: told, more: page.length < keys.length };
  }

  async count(prefix: string): Promise<number> {
    await this.#reading();
    return this.#keys().filter((key) => key.startsWith(prefix)).length;
  }

  async txn(compares: readonly KvCompare[], writes: readonly KvWrite[]): Promise<boolean> {
    if (compares.length + writes.length > TXN_OPS_MAX)
      throw new Error("a transaction is larger than etcd takes");
    const fault = await this.#begin("txn");
    if (fault === "lost-before") throw uncertain();
    if (fault === "late") {
      this.#late.push(() => {
        try {
          this.#apply(compares, writes);
        } catch {
          // Its sender does not hear of it any more.
        }
      });
      throw uncertain();
    }
    const succeeded = this.#apply(compares, writes);
    if (fault === "lost-after") throw uncertain();
    return succeeded;
  }

  async grantLease(ttlSeconds: number): Promise<KvLease> {
    await this.#reading("lease");
    const lease = String(this.#nextLease++);
    const ttlMs = ttlSeconds * 1000;
    this.#leases.set(lease, { ttlMs, endsAtMs: this.#options.clock.monotonicMs() + ttlMs });
    return lease;
  }

  async keepAlive(lease: KvLease): Promise<boolean> {
    await this.#reading("lease");
    const stored = this.#leases.get(lease);
    if (stored === undefined) return false;
    stored.endsAtMs = this.#options.clock.monotonicMs() + stored.ttlMs;
    return true;
  }

  async revokeLease(lease: KvLease): Promise<void> {
    await this.#reading("lease");
    this.#end(lease);
  }

  async checkHealth(): Promise<void> {
    await this.#reading();
  }

  close(): void {
    this.#isClosed = true;
  }

  async #reading(call: "read" | "lease" = "read"): Promise<void> {
    await this.#begin(call);
  }

  async #begin(call: "read" | "txn" | "lease"): Promise<KvFault | undefined> {
    this.calls++;
    if (this.#isClosed) throw new KvUnavailableError("the simulated store is closed");
    await this.#options.pause?.();
    const late = this.#late;
    this.#late = [];
    this.#expire();
    for (const apply of late) apply();
    const fault = this.#options.fault?.(call);
    if (fault === "unavailable" || (fault !== undefined && call !== "txn"))
      throw new KvUnavailableError("the simulated store cannot be reached");
    return fault;
  }

  #apply(compares: readonly KvCompare[], writes: readonly KvWrite[]): boolean {
    if (!compares.every((compare) => this.#holds(compare))) return false;
    for (const write of writes)
      if (write.kind === "put" && write.lease !== undefined && !this.#leases.has(write.lease))
        throw new KvUnavailableError("etcd does not know the lease any more", {
          code: refusalCode("lease-gone"),
          retryable: false,
        });
    this.#revision++;
    for (const write of writes) this.#write(write);
    return true;
  }

  #holds(compare: KvCompare): boolean {
    const stored = this.#entries.get(compare.key);
    switch (compare.kind) {
      case "absent":
        return stored === undefined;
      case "present":
        return stored !== undefined;
      case "mod-revision":
        return (stored?.modRevision ?? "0") === compare.revision;
      case "lease":
        return stored?.lease === compare.lease;
      case "value":
        return stored !== undefined && Buffer.compare(stored.value, compare.value) === 0;
    }
  }

  #write(write: KvWrite): void {
    if (write.kind === "delete") {
      this.#remove(write.key);
      return;
    }
    if (!this.#entries.has(write.key)) this.#sorted = undefined;
    const lease = write.lease === undefined ? {} : { lease: write.lease };
    this.#entries.set(write.key, {
      value: write.value.slice(),
      modRevision: String(this.#revision),
      ...lease,
    });
  }

  #expire(): void {
    const nowMs = this.#options.clock.monotonicMs();
    for (const [lease, { endsAtMs }] of this.#leases) if (endsAtMs <= nowMs) this.#end(lease);
  }

  #end(lease: KvLease): void {
    this.#leases.delete(lease);
    for (const [key, stored] of this.#entries) if (stored.lease === lease) this.#remove(key);
  }

  #remove(key: string): void {
    if (this.#entries.delete(key)) this.#sorted = undefined;
  }

  #keys(): readonly string[] {
    this.#sorted ??= [...this.#entries.keys()].sort();
    return this.#sorted;
  }

  #entry(key: string): KvEntry | undefined {
    const stored = this.#entries.get(key);
    return stored === undefined ? undefined : { key, ...stored, value: stored.value.slice() };
  }
}

function uncertain(): KvUncertainError {
  return new KvUncertainError("the simulated answer got lost");
}

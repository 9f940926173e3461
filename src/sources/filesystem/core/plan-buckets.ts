/**
 * A row of keys with weights, kept as a bounded number of neighbouring buckets and dealt into groups of about the same weight.
 * Promises: keys come in order and stay in order; a bucket is never heavier than it must be by more than its last key. Pure.
 */
import type { ByteKey } from "./key-range.ts";

export interface PlanGroup {
  /** Its first key. */
  readonly start: ByteKey;
  items: number;
  bytes: number;
  weight: number;
}

/** Enough that the last of 10,000 groups is no heavier than a few percent of the others. */
const BUCKETS_MAX = 1 << 16;

export class PlanBuckets {
  items = 0;
  bytes = 0;
  weight = 0;
  #buckets: PlanGroup[] = [];
  /** A bucket that weighs this much is closed. */
  #quantum = 1;

  add(key: ByteKey, bytes: number, weight: number): void {
    this.items++;
    this.bytes += bytes;
    this.weight += weight;
    const last = this.#buckets.at(-1);
    if (last !== undefined && last.weight < this.#quantum) join(last, { items: 1, bytes, weight });
    else this.#buckets.push({ start: key, items: 1, bytes, weight });
    if (this.#buckets.length > BUCKETS_MAX) this.#coarsen();
  }

  /** At most `count` groups, none empty unless there is no key at all. */
  group(count: number): readonly PlanGroup[] {
    if (this.#buckets.length === 0) return [{ start: "", items: 0, bytes: 0, weight: 0 }];
    const groups: PlanGroup[] = [];
    let before = 0;
    this.#buckets.forEach((bucket, index) => {
      const share = (this.weight * groups.length) / count;
      const left = this.#buckets.length - index;
      const isDue = groups.length < count && (before >= share || left <= count - groups.length);
      if (isDue) groups.push({ ...bucket });
      else join(groups.at(-1)!, bucket);
      before += bucket.weight;
    });
    return groups;
  }

  #coarsen(): void {
    const joined: PlanGroup[] = [];
    this.#quantum = Math.max(this.#quantum * 2, (this.weight / BUCKETS_MAX) * 2);
    for (const bucket of this.#buckets) {
      const last = joined.at(-1);
      if (last !== undefined && last.weight + bucket.weight <= this.#quantum) join(last, bucket);
      else joined.push(bucket);
    }
    this.#buckets = joined;
  }
}

function join(into: PlanGroup, from: Pick<PlanGroup, "items" | "bytes" | "weight">): void {
  into.items += from.items;
  into.bytes += from.bytes;
  into.weight += from.weight;
}

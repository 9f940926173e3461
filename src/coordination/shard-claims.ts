/**
 * Finding an open shard and taking it. Promises: "none available" is said only after a fresh look at all of them; with ten thousand shards a
 * claim costs a few round trips, because each worker remembers the list it read and goes on where it was.
 *
 * Many workers at once: each begins at its own place of the list, so they meet only near the end of a run. There, whoever loses a shard looks
 * at the next 32 in one read and tries only those that are still open; who finds none waits until the first lease ends.
 */
import type { ShardId, WorkerId } from "../contracts/ids.ts";
import type { ClaimedShard, ClaimOutcome } from "../contracts/lease.ts";
import type { RunConfig } from "../contracts/shard.ts";
import { commit, type Plan, patientRead, quietly, type Trouble } from "./commit.ts";
import { type CoordinatorParts, ownerTtlSeconds } from "./coordinator-parts.ts";
import { claimOrder } from "./core/claim-order.ts";
import type { ShardRecord } from "./core/records.ts";
import { acquire, claimedShard, isClaimable, type RunScope } from "./core/shard-lease.ts";
import { decodeCount, encodeCount, encodeOwner } from "./core/small-values.ts";
import type { KvCompare, KvLease, KvWrite } from "./kv.ts";
import { OwnerGrant } from "./owner-grant.ts";
import { listedShards, listedValues, readRun, readShard, type ShardView, sameOwner } from "./record-store.ts";
import { putShard } from "./shard-operations.ts";

const WINDOW_SHARDS = 32;
/** Runs and workers one process remembers; more than a worker ever has. */
const REMEMBERED_MAX = 1_000;
/** Rivals may take everything between the look and the try; then look once more. */
const LOOKS_MAX = 2;

interface Claimant {
  readonly scope: RunScope;
  readonly worker: WorkerId;
  readonly config: RunConfig;
  readonly grant: OwnerGrant;
  /** Where to look next. */
  readonly queue: ShardId[];
}

interface Look {
  readonly open: readonly ShardId[];
  readonly earliestDeadlineMs?: number;
}

export class ShardClaims {
  readonly #parts: CoordinatorParts;
  readonly #configs = new Map<string, RunConfig>();
  readonly #queues = new Map<string, ShardId[]>();
  readonly #claimedAtMs = new Map<WorkerId, number>();

  constructor(parts: CoordinatorParts) {
    this.#parts = parts;
  }

  async claim(scope: RunScope, worker: WorkerId): Promise<ClaimOutcome> {
    const afterMs = this.#cooldownMs(worker);
    if (afterMs > 0) return { kind: "throttled", afterMs };
    const config = await this.#config(scope);
    const grant = new OwnerGrant(this.#parts.kv, ownerTtlSeconds(this.#parts, config.leaseMs));
    let isClaimed = false;
    try {
      const outcome = await this.#search({ scope, worker, config, grant, queue: this.#queue(scope, worker) });
      isClaimed = outcome.kind === "claimed";
      return outcome;
    } finally {
      if (isClaimed) this.#noteClaim(worker);
      else await grant.drop();
    }
  }

  async #search(claimant: Claimant): Promise<ClaimOutcome> {
    const remembered = await this.#takeFromQueue(claimant, false);
    if (remembered !== undefined) return { kind: "claimed", ...remembered };
    const { scope } = claimant;
    let look = await patientRead(this.#parts, () => this.#look(scope));
    for (let looks = 1; look.open.length > 0; looks++) {
      claimant.queue.splice(0, Number.POSITIVE_INFINITY, ...claimOrder(look.open, claimant.worker));
      const claimed = await this.#takeFromQueue(claimant, true);
      if (claimed !== undefined) return { kind: "claimed", ...claimed };
      if (looks === LOOKS_MAX) break;
      look = await patientRead(this.#parts, () => this.#look(scope));
    }
    const { earliestDeadlineMs } = look;
    return { kind: "none-available", ...(earliestDeadlineMs === undefined ? {} : { earliestDeadlineMs }) };
  }

  /** The first goes without a look; an old list is given up at the first window in which nothing is open. */
  async #takeFromQueue(claimant: Claimant, isFresh: boolean): Promise<ClaimedShard | undefined> {
    const { queue } = claimant;
    for (
      let ahead = queue.splice(0, 1);
      ahead.length > 0;
      ahead = await this.#openOf(claimant.scope, queue)
    ) {
      for (let shard = ahead.shift(); shard !== undefined; shard = ahead.shift()) {
        const claimed = await this.#take(claimant, shard);
        if (claimed === undefined) continue;
        queue.unshift(...ahead);
        return claimed;
      }
    }
    if (isFresh && queue.length > 0) return this.#takeFromQueue(claimant, isFresh);
    queue.length = 0;
    return undefined;
  }

  /** Takes a window off the queue and leaves out what is closed or has a living lease. */
  async #openOf(scope: RunScope, queue: ShardId[]): Promise<ShardId[]> {
    const window = queue.splice(0, WINDOW_SHARDS);
    if (window.length === 0) return [];
    const { kv, keys, clock } = this.#parts;
    const wanted = window.flatMap((shard) => [
      keys.listed("active", { ...scope, shard }),
      keys.listed("leased", { ...scope, shard }),
    ]);
    const entries = await patientRead(this.#parts, () => kv.getAll(wanted));
    const nowMs = clock.nowMs();
    return window.filter((_, index) => {
      const leased = entries[2 * index + 1];
      return entries[2 * index] !== undefined && (leased === undefined || decodeCount(leased.value) <= nowMs);
    });
  }

  async #look(scope: RunScope): Promise<Look> {
    const { kv, keys, clock } = this.#parts;
    if ((await kv.get(keys.runActive(scope))) === undefined) return { open: [] };
    const active = await listedShards(this.#parts, "active", scope);
    const leased = await listedValues(this.#parts, { list: "leased", scope, decode: decodeCount });
    const nowMs = clock.nowMs();
    const deadlines = active.flatMap((shard) => leased.get(shard) ?? []).filter((atMs) => atMs > nowMs);
    const open = active.filter((shard) => (leased.get(shard) ?? 0) <= nowMs);
    return { open, ...(deadlines.length === 0 ? {} : { earliestDeadlineMs: least(deadlines) }) };
  }

  async #take({ scope, worker, config, grant }: Claimant, shard: ShardId): Promise<ClaimedShard | undefined> {
    const place = { ...scope, shard };
    let offered: KvLease | undefined;
    let replaced: KvLease | undefined;
    const claimed = await commit<ClaimedShard | undefined>(this.#parts, async (trouble) => {
      const view = await readShard(this.#parts, place);
      if (offered !== undefined && view.owner?.lease === offered)
        return { kind: "settled", value: claimedShard(view.record, config) };
      const nowMs = this.#parts.clock.nowMs();
      if (!view.isRunActive || !isClaimable(view.record, view.owner?.word, nowMs))
        return this.#passOn(grant, trouble);
      offered = await grant.take(trouble.isLeaseGone);
      replaced = view.owner?.lease;
      const record = acquire(view.record, { worker, nowMs, leaseMs: config.leaseMs });
      return this.#takePlan(view, record, offered, claimedShard(record, config));
    });
    const old = replaced;
    if (claimed !== undefined && old !== undefined && old !== offered)
      await quietly(() => this.#parts.kv.revokeLease(old));
    return claimed;
  }

  /** After a lost answer the offered lease may yet turn up on this shard, so no other may get it. */
  async #passOn(grant: OwnerGrant, { isUncertain }: Trouble): Promise<Plan<undefined>> {
    if (isUncertain) await grant.drop();
    return { kind: "settled", value: undefined };
  }

  #takePlan(view: ShardView, record: ShardRecord, lease: KvLease, value: ClaimedShard): Plan<ClaimedShard> {
    const { keys } = this.#parts;
    const owner = keys.owner(record);
    const isSameOwner: readonly KvCompare[] =
      view.owner === undefined ? [{ kind: "absent", key: owner }] : sameOwner(view.owner);
    const compares: readonly KvCompare[] = [
      { kind: "mod-revision", key: keys.shard(record), revision: view.revision },
      { kind: "present", key: keys.runActive(record) },
      ...isSameOwner,
    ];
    return { kind: "write", compares, writes: this.#takeWrites(record, lease), value };
  }

  #takeWrites(record: ShardRecord, lease: KvLease): readonly KvWrite[] {
    const { keys } = this.#parts;
    const { worker, deadlineMs } = record.lease!;
    const owner = encodeOwner({ worker, fence: record.fence });
    const deadline = encodeCount(deadlineMs);
    return [
      putShard(this.#parts, record),
      { kind: "put", key: keys.owner(record), value: owner, lease },
      { kind: "put", key: keys.listed("leased", record), value: deadline, lease },
    ];
  }

  #cooldownMs(worker: WorkerId): number {
    const { claimCooldownMs, clock } = this.#parts;
    const claimedAtMs = this.#claimedAtMs.get(worker);
    return claimedAtMs === undefined ? 0 : claimedAtMs + claimCooldownMs - clock.monotonicMs();
  }

  #noteClaim(worker: WorkerId): void {
    if (this.#parts.claimCooldownMs > 0) remember(this.#claimedAtMs, worker, this.#parts.clock.monotonicMs());
  }

  /** Never changes while the run exists. */
  async #config(scope: RunScope): Promise<RunConfig> {
    const key = this.#parts.keys.run(scope);
    const known = this.#configs.get(key);
    if (known !== undefined) return known;
    const { record } = await patientRead(this.#parts, () => readRun(this.#parts, scope));
    remember(this.#configs, key, record.config);
    return record.config;
  }

  #queue(scope: RunScope, worker: WorkerId): ShardId[] {
    const key = `${this.#parts.keys.run(scope)} ${worker}`;
    const queue = this.#queues.get(key) ?? [];
    remember(this.#queues, key, queue);
    return queue;
  }
}

/** The oldest is forgotten when there are too many. */
function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > REMEMBERED_MAX) map.delete(oldest!);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, next) => Math.min(low, next));
}

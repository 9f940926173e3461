/**
 * A coordinator and two databases in memory, strict about what the runtime may not do: a write under a stale fence, a cursor that goes
 * back or leaves its range, a mark before its findings. They outlive the workers that use them.
 */
import type {
  DoneBatch,
  DoneReceipt,
  FindingsBatch,
  FindingsReceipt,
  WriteFence,
} from "../../../src/contracts/commit.ts";
import { CoordinationError } from "../../../src/contracts/coordination-error.ts";
import type { DoneMark, DoneStatus } from "../../../src/contracts/done-mark.ts";
import type { FindingLife, LifeBatch } from "../../../src/contracts/finding-life.ts";
import type { FindingRecord } from "../../../src/contracts/finding-record.ts";
import type { OpId, RunId, ShardId, TenantId, WorkerId } from "../../../src/contracts/ids.ts";
import type { ClaimOutcome, Lease, OpOutcome } from "../../../src/contracts/lease.ts";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import type { Clock } from "../../../src/contracts/ports/clock.ts";
import type { DoneLedger } from "../../../src/contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../../src/contracts/ports/findings-store.ts";
import type { ShardCoordinator, ShardPulse } from "../../../src/contracts/ports/shard-coordinator.ts";
import type {
  Cursor,
  ParkReason,
  RunProgress,
  RunStatus,
  ShardSpec,
  ShardStatus,
} from "../../../src/contracts/shard.ts";

export interface FakeShard {
  readonly id: ShardId;
  spec: ShardSpec;
  cursor: Cursor;
  status: ShardStatus;
  fence: bigint;
  owner?: { worker: WorkerId; deadlineMs: number } | undefined;
  idleAttempts: number;
  moved: boolean;
  parkReason?: ParkReason;
  readonly ops: Map<OpId, unknown>;
  wanted: boolean;
  pulse?: ShardPulse;
}

export interface FakeRunOptions {
  readonly leaseMs?: number;
  readonly shardRetriesMax?: number;
}

export class FakeCoordinator implements ShardCoordinator {
  readonly shards = new Map<ShardId, FakeShard>();
  status: RunStatus = "active";
  /** Every cursor that was accepted, in order, as `shard:key`. */
  readonly cursors: string[] = [];
  readonly #clock: Clock;
  readonly #options: FakeRunOptions;
  #residuals = 0n;

  constructor(clock: Clock, options: FakeRunOptions = {}) {
    this.#clock = clock;
    this.#options = options;
  }

  add(spec: ShardSpec): FakeShard {
    const id = BigInt(this.shards.size + 1);
    return this.#put(id, spec);
  }

  #put(id: ShardId, spec: ShardSpec): FakeShard {
    const shard: FakeShard = {
      id,
      spec,
      cursor: {},
      status: "active",
      fence: 0n,
      idleAttempts: 0,
      moved: true,
      ops: new Map(),
      wanted: false,
    };
    this.shards.set(id, shard);
    return shard;
  }

  async claim(tenant: TenantId, run: RunId, worker: WorkerId): Promise<ClaimOutcome> {
    const nowMs = this.#clock.nowMs();
    const open = [...this.shards.values()].filter(({ status }) => status === "active");
    if (this.status !== "active") return { kind: "none-available" };
    const free = open.find(({ owner }) => owner === undefined || owner.deadlineMs <= nowMs);
    if (free === undefined) {
      const deadlines = open.flatMap(({ owner }) => (owner === undefined ? [] : [owner.deadlineMs]));
      return deadlines.length === 0
        ? { kind: "none-available" }
        : { kind: "none-available", earliestDeadlineMs: Math.min(...deadlines) };
    }
    free.idleAttempts = free.moved ? 0 : free.idleAttempts + 1;
    free.moved = false;
    free.fence++;
    const { leaseMs = 30_000, shardRetriesMax } = this.#options;
    free.owner = { worker, deadlineMs: nowMs + leaseMs };
    const lease: Lease = {
      tenant,
      run,
      shard: free.id,
      worker,
      fence: free.fence,
      deadlineMs: nowMs + leaseMs,
      leaseMs,
    };
    const { spec, cursor, idleAttempts } = free;
    const claimed = { kind: "claimed", lease, spec, cursor, idleAttempts } as const;
    return shardRetriesMax === undefined ? claimed : { ...claimed, shardRetriesMax };
  }

  async renew(lease: Lease): Promise<Lease> {
    const shard = this.#held(lease);
    const deadlineMs = this.#clock.nowMs() + lease.leaseMs;
    shard.owner!.deadlineMs = deadlineMs;
    return { ...lease, deadlineMs };
  }

  async checkpoint(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome> {
    return this.#once(lease, opId, cursor, (shard) => this.#move(shard, cursor));
  }

  async complete(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome> {
    return this.#once(lease, opId, cursor, (shard) => {
      this.#move(shard, cursor);
      shard.status = "done";
      shard.owner = undefined;
    });
  }

  async park(lease: Lease, opId: OpId, reason: ParkReason): Promise<OpOutcome> {
    return this.#once(lease, opId, reason, (shard) => {
      shard.status = "parked";
      shard.parkReason = reason;
      shard.owner = undefined;
    });
  }

  /** An attempt that was given back does not count. */
  async release(lease: Lease): Promise<void> {
    const shard = this.#held(lease);
    shard.owner = undefined;
    shard.moved = true;
  }

  async splitResidual(lease: Lease, opId: OpId, at: Uint8Array): Promise<ShardId> {
    const known = this.shards.get(lease.shard)?.ops.get(opId);
    if (known !== undefined) return known as ShardId;
    const shard = this.#held(lease);
    const { cursor, spec } = shard;
    const isInside =
      compare(at, cursor.key ?? spec.start) > 0 && (spec.end.length === 0 || compare(at, spec.end) < 0);
    if (!isInside) throw new CoordinationError("split-invalid", "outside");
    const id = (1n << 63n) | ++this.#residuals;
    this.#put(id, { ...spec, start: at });
    shard.spec = { ...spec, end: at };
    shard.ops.set(opId, id);
    shard.wanted = false;
    return id;
  }

  async progress(): Promise<RunProgress> {
    const nowMs = this.#clock.nowMs();
    const all = [...this.shards.values()];
    const count = (status: ShardStatus) => all.filter((shard) => shard.status === status).length;
    const leased = all.filter(
      ({ status, owner }) => status === "active" && owner !== undefined && owner.deadlineMs > nowMs,
    ).length;
    return {
      status: this.status,
      leased,
      waiting: count("active") - leased,
      done: count("done"),
      split: count("split"),
      parked: count("parked"),
    };
  }

  async finishRun(): Promise<boolean> {
    const all = [...this.shards.values()];
    if (all.some(({ status }) => status === "active")) return false;
    this.status = all.some(({ status }) => status === "parked") ? "failed" : "done";
    return true;
  }

  async pulse(lease: Lease, pulse: ShardPulse): Promise<void> {
    this.#held(lease).pulse = pulse;
  }

  async askForShare(_: TenantId, __: RunId, worker: WorkerId, itemsLeftMin: number): Promise<boolean> {
    const rich = [...this.shards.values()].filter(
      ({ pulse, owner }) =>
        owner !== undefined && owner.worker !== worker && (pulse?.itemsLeft ?? 0) >= itemsLeftMin,
    );
    const richest = rich.sort((a, b) => b.pulse!.itemsLeft! - a.pulse!.itemsLeft!)[0];
    if (richest !== undefined) richest.wanted = true;
    return richest !== undefined;
  }

  async isShareWanted(lease: Lease): Promise<boolean> {
    return this.#held(lease).wanted;
  }

  #held(lease: Lease): FakeShard {
    const shard = this.shards.get(lease.shard);
    if (shard === undefined) throw new CoordinationError("shard-not-found", "unknown");
    if (shard.status !== "active") throw new CoordinationError("shard-terminal", "over");
    if (shard.fence !== lease.fence || shard.owner === undefined)
      throw new CoordinationError("stale-fence", "stale");
    if (shard.owner.deadlineMs <= this.#clock.nowMs())
      throw new CoordinationError("lease-expired", "expired");
    return shard;
  }

  #once(lease: Lease, opId: OpId, content: unknown, apply: (shard: FakeShard) => void): OpOutcome {
    const known = this.shards.get(lease.shard)?.ops.get(opId);
    if (known !== undefined) {
      if (JSON.stringify(known) !== JSON.stringify(content))
        throw new CoordinationError("op-id-conflict", "op");
      return "replayed";
    }
    const shard = this.#held(lease);
    apply(shard);
    shard.ops.set(opId, content);
    return "applied";
  }

  #move(shard: FakeShard, { key, token }: Cursor): void {
    if (key === undefined) throw new CoordinationError("checkpoint-missing-key", "key");
    const { start, end } = shard.spec;
    if (compare(key, start) < 0 || (end.length > 0 && compare(key, end) >= 0))
      throw new CoordinationError("cursor-out-of-bounds", "bounds");
    if (shard.cursor.key !== undefined && compare(key, shard.cursor.key) < 0)
      throw new CoordinationError("cursor-regression", "regression");
    shard.moved ||= shard.cursor.key === undefined || compare(key, shard.cursor.key) > 0;
    shard.moved ||= token !== undefined && compare(token, shard.cursor.token ?? new Uint8Array()) !== 0;
    shard.cursor = { key, ...(token === undefined ? {} : { token }) };
    this.cursors.push(`${shard.id}:${Buffer.from(key).toString("latin1")}`);
  }
}

/** The highest fence seen of each shard, as the databases keep it. */
class FenceGuard {
  readonly #highest = new Map<ShardId, bigint>();

  pass(store: "findings" | "done-ledger", { shard, fence }: WriteFence): void {
    const highest = this.#highest.get(shard) ?? 0n;
    if (fence < highest) throw new PersistenceError(store, "stale-fence", "a newer owner has written");
    this.#highest.set(shard, fence);
  }
}

const RANK: readonly DoneStatus[] = [
  "failed-retryable",
  "failed-permanent",
  "skipped",
  "clean",
  "with-findings",
];

export class FakeFindings implements FindingsStore {
  readonly observations = new Map<string, FindingRecord>();
  /** What became of each finding, as who looked last said. */
  readonly lives = new Map<string, { readonly life: FindingLife; readonly seenAtMs: number }>();
  readonly #fences = new FenceGuard();
  commits = 0;

  async commit({ fence, records }: FindingsBatch): Promise<FindingsReceipt> {
    this.#fences.pass("findings", fence);
    this.commits++;
    for (const record of records) this.observations.set(record.observationId.toHex(), record);
    const count = (of: (record: FindingRecord) => Uint8Array) =>
      new Set(records.map((record) => of(record).toHex())).size;
    return {
      findings: count(({ findingId }) => findingId),
      occurrences: count(({ occurrenceId }) => occurrenceId),
      observations: count(({ observationId }) => observationId),
    };
  }

  async trackLives({ fence, seenAtMs, lives }: LifeBatch): Promise<number> {
    this.#fences.pass("findings", fence);
    const kept = new Set([...this.observations.values()].map(({ findingId }) => findingId.toHex()));
    const spokenOf = lives.filter(({ findingId }) => kept.has(findingId.toHex()));
    for (const life of spokenOf) {
      const key = life.findingId.toHex();
      if ((this.lives.get(key)?.seenAtMs ?? -1) < seenAtMs) this.lives.set(key, { life, seenAtMs });
    }
    return spokenOf.length;
  }
}

export class FakeLedger implements DoneLedger {
  readonly marks = new Map<string, DoneMark>();
  readonly pages = new Set<string>();
  /** How often each item was marked by a scan. */
  readonly writes = new Map<string, number>();
  readonly #fences = new FenceGuard();
  readonly #findings: FakeFindings;
  readonly #isOfItems: boolean;
  looks = 0;

  /** `isOfItems`: a mark speaks of the item its findings were in; otherwise of many such items together. */
  constructor(findings: FakeFindings, isOfItems = true) {
    this.#findings = findings;
    this.#isOfItems = isOfItems;
  }

  async statuses(
    _: TenantId,
    __: Uint8Array,
    ovids: readonly Uint8Array[],
  ): Promise<readonly (DoneStatus | undefined)[]> {
    this.looks++;
    return ovids.map((ovid) => this.marks.get(ovid.toHex())?.status);
  }

  async commit({ fence, marks }: DoneBatch): Promise<DoneReceipt> {
    this.#fences.pass("done-ledger", fence);
    for (const mark of marks) {
      const key = mark.ovidHash.toHex();
      if (mark.status === "with-findings") this.#requireFindings(key, mark.findings);
      this.writes.set(key, (this.writes.get(key) ?? 0) + 1);
      const known = this.marks.get(key);
      if (known === undefined || RANK.indexOf(mark.status) >= RANK.indexOf(known.status))
        this.marks.set(key, mark);
    }
    const scanned = marks.filter(({ status }) => status === "clean" || status === "with-findings").length;
    const withFindings = marks.filter(({ status }) => status === "with-findings").length;
    return { records: marks.length, scanned, withFindings };
  }

  async settledPages(_: TenantId, __: Uint8Array, pages: readonly Uint8Array[]): Promise<readonly boolean[]> {
    this.looks++;
    return pages.map((page) => this.pages.has(page.toHex()));
  }

  async settlePages(fence: WriteFence, _: Uint8Array, pages: readonly Uint8Array[]): Promise<void> {
    this.#fences.pass("done-ledger", fence);
    for (const page of pages) this.pages.add(page.toHex());
  }

  /** A mark implies that its findings are durable. */
  #requireFindings(ovid: string, findings: number): void {
    let durable = 0;
    for (const record of this.#findings.observations.values())
      if (!this.#isOfItems || record.ovidHash.toHex() === ovid) durable++;
    if (durable < findings)
      throw new Error(`a mark came before its findings: ${durable} of ${findings} durable`);
  }
}

function compare(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}

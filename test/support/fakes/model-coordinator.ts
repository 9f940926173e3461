/**
 * The plainest coordinator there is: maps in memory and the core's transitions, one after the other. The oracle the real one is compared
 * with, and a fake for tests of what stands above.
 */
import { CoordinationError } from "../../../src/contracts/coordination-error.ts";
import type { OpId, RunId, ShardId, TenantId, WorkerId } from "../../../src/contracts/ids.ts";
import type { ClaimOutcome, Lease, OpOutcome } from "../../../src/contracts/lease.ts";
import type { Clock } from "../../../src/contracts/ports/clock.ts";
import type { Hasher } from "../../../src/contracts/ports/hasher.ts";
import type { SetupOutcome } from "../../../src/contracts/ports/run-directory.ts";
import type { ShardPulse } from "../../../src/contracts/ports/shard-coordinator.ts";
import type {
  Cursor,
  NewShard,
  ParkReason,
  RunConfig,
  RunInfo,
  RunProgress,
  ShardInfo,
} from "../../../src/contracts/shard.ts";
import { claimOrder } from "../../../src/coordination/core/claim-order.ts";
import * as ids from "../../../src/coordination/core/derived-ids.ts";
import { isOwner, type LeaseProof } from "../../../src/coordination/core/lease-proof.ts";
import { TENANT_SHARDS_MAX } from "../../../src/coordination/core/limits.ts";
import {
  isFinal,
  type OwnerWord,
  type RunRecord,
  type ShardRecord,
} from "../../../src/coordination/core/records.ts";
import { rejection } from "../../../src/coordination/core/rejection.ts";
import * as runs from "../../../src/coordination/core/run-steps.ts";
import * as leases from "../../../src/coordination/core/shard-lease.ts";
import * as splits from "../../../src/coordination/core/shard-split.ts";
import * as work from "../../../src/coordination/core/shard-work.ts";
import { infoOfShard } from "../../../src/coordination/run-reading.ts";
import type { FullCoordinator } from "../coordination/full-coordinator.ts";

const OWNER_TTL_MS = 60_000;
const WISH_TTL_MS = 15_000;

interface Owner {
  readonly word: OwnerWord;
  readonly ttlMs: number;
  readonly untilMs: number;
}

interface Place {
  record: ShardRecord;
  owner?: Owner | undefined;
  pulse?: ShardPulse | undefined;
  wish?: { readonly worker: WorkerId; readonly untilMs: number } | undefined;
}

interface Run {
  record: RunRecord;
  readonly shards: Map<ShardId, Place>;
}

export interface ModelOptions {
  readonly clock: Clock;
  readonly hasher: Hasher;
  readonly claimCooldownMs?: number;
}

export class ModelCoordinator implements FullCoordinator {
  readonly #clock: Clock;
  readonly #hasher: Hasher;
  readonly #cooldownMs: number;
  readonly #runs = new Map<string, Run>();
  readonly #claimedAtMs = new Map<WorkerId, number>();

  constructor({ clock, hasher, claimCooldownMs = 0 }: ModelOptions) {
    this.#clock = clock;
    this.#hasher = hasher;
    this.#cooldownMs = claimCooldownMs;
  }

  async claim(tenant: TenantId, run: RunId, worker: WorkerId): Promise<ClaimOutcome> {
    const afterMs = this.#coolsDownMs(worker);
    if (afterMs > 0) return { kind: "throttled", afterMs };
    const { record, shards } = this.#runOf(tenant, run);
    if (record.status !== "active") return { kind: "none-available" };
    const open = [...shards.values()].filter((place) => this.#isClaimable(place));
    const [first] = claimOrder(
      open.map((place) => place.record.shard),
      worker,
    );
    return first === undefined
      ? this.#noneAvailable(shards)
      : this.take(tenant, run, { worker, shard: first });
  }

  /** Takes this very shard; throws `already-leased` when it cannot be had. */
  async take(
    tenant: TenantId,
    run: RunId,
    { worker, shard }: { readonly worker: WorkerId; readonly shard: ShardId },
  ): Promise<ClaimOutcome> {
    const { record } = this.#runOf(tenant, run);
    const place = this.#placeOf({ tenant, run, shard });
    if (record.status !== "active" || !this.#isClaimable(place))
      throw new CoordinationError("already-leased", `shard ${shard} cannot be had`);
    const { leaseMs } = record.config;
    place.record = leases.acquire(place.record, { worker, nowMs: this.#clock.nowMs(), leaseMs });
    const ttlMs = Math.max(OWNER_TTL_MS, (Math.floor((2 * leaseMs) / 1000) + 1) * 1000);
    const untilMs = this.#clock.monotonicMs() + ttlMs;
    place.owner = { word: { worker, fence: place.record.fence }, ttlMs, untilMs };
    place.pulse = undefined;
    this.#claimedAtMs.set(worker, this.#clock.monotonicMs());
    return { kind: "claimed", ...leases.claimedShard(place.record, record.config) };
  }

  async renew(lease: Lease): Promise<Lease> {
    const place = this.#placeOf(lease);
    place.record = leases.renew(place.record, this.#proof(lease, place));
    const { owner } = place;
    if (owner !== undefined) place.owner = { ...owner, untilMs: this.#clock.monotonicMs() + owner.ttlMs };
    return { ...lease, deadlineMs: place.record.lease!.deadlineMs };
  }

  async checkpoint(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome> {
    const op = ids.cursorOp(this.#hasher, "checkpoint", opId, cursor);
    return this.#step(lease, (record, proof) => work.checkpoint(record, proof, op, cursor));
  }

  async complete(lease: Lease, opId: OpId, cursor: Cursor): Promise<OpOutcome> {
    const op = ids.cursorOp(this.#hasher, "complete", opId, cursor);
    return this.#step(lease, (record, proof) => work.complete(record, proof, op, cursor));
  }

  async park(lease: Lease, opId: OpId, reason: ParkReason): Promise<OpOutcome> {
    const op = ids.parkOp(this.#hasher, opId, reason);
    return this.#step(lease, (record, proof) => work.park(record, proof, op, reason));
  }

  async release(lease: Lease): Promise<void> {
    const place = this.#placeOf(lease);
    if (!isOwner(place.record, lease, this.#ownerOf(place))) return;
    place.record = leases.release(place.record);
    forgetOwner(place);
  }

  async splitResidual(lease: Lease, opId: OpId, at: Uint8Array): Promise<ShardId> {
    const place = this.#placeOf(lease);
    const op = ids.splitOp(this.#hasher, "split-residual", opId, [at]);
    const origin = { run: lease.run, parent: lease.shard, op: opId, kind: "residual", index: 0 } as const;
    const residual = ids.splitShardId(this.#hasher, origin);
    this.#split(
      lease,
      place,
      splits.splitResidual(place.record, this.#proof(lease, place), op, { at, residual }),
    );
    return residual;
  }

  async splitReplace(lease: Lease, opId: OpId, cuts: readonly Uint8Array[]): Promise<readonly ShardId[]> {
    const place = this.#placeOf(lease);
    const op = ids.splitOp(this.#hasher, "split-replace", opId, cuts);
    const { run, shard: parent } = lease;
    const children = Array.from({ length: cuts.length + 1 }, (_, index) =>
      ids.splitShardId(this.#hasher, { run, parent, op: opId, kind: "child", index }),
    );
    const proof = this.#proof(lease, place);
    this.#split(lease, place, splits.splitReplace(place.record, proof, op, { cuts, children }));
    return children;
  }

  async progress(tenant: TenantId, run: RunId): Promise<RunProgress> {
    const { record, shards } = this.#runOf(tenant, run);
    const places = [...shards.values()];
    const count = (status: ShardRecord["status"]) =>
      places.filter((place) => place.record.status === status).length;
    const deadlines = places.flatMap((place) => this.#livingDeadline(place) ?? []);
    return {
      status: record.status,
      leased: deadlines.length,
      waiting: count("active") - deadlines.length,
      done: count("done"),
      split: count("split"),
      parked: count("parked"),
      ...(deadlines.length === 0 ? {} : { earliestDeadlineMs: Math.min(...deadlines) }),
    };
  }

  async finishRun(tenant: TenantId, run: RunId, opId: OpId): Promise<boolean> {
    const found = this.#runOf(tenant, run);
    const statuses = [...found.shards.values()].map((place) => place.record.status);
    if (found.record.status === "initializing") return false;
    if (found.record.status === "active" && statuses.includes("active")) return false;
    const op = ids.endRunOp(this.#hasher, "finish", opId);
    const step = runs.finish(found.record, op, statuses.includes("parked"), this.#clock.nowMs());
    if (step.kind === "applied") found.record = step.record;
    return true;
  }

  async pulse(lease: Lease, pulse: ShardPulse): Promise<void> {
    const place = this.#placeOf(lease);
    const owner = this.#ownerOf(place);
    if (owner?.fence === lease.fence && owner.worker === lease.worker) place.pulse = pulse;
  }

  async askForShare(tenant: TenantId, run: RunId, worker: WorkerId, itemsLeftMin: number): Promise<boolean> {
    const places = [...this.#runOf(tenant, run).shards.values()];
    if (places.some((place) => this.#wishOf(place) === worker)) return true;
    const most = places
      .filter((place) => this.#wishOf(place) === undefined && this.#pulseOf(place) !== undefined)
      .filter((place) => place.pulse?.worker !== worker)
      .sort((a, b) => (b.pulse?.itemsLeft ?? 0) - (a.pulse?.itemsLeft ?? 0))[0];
    if (most === undefined || (most.pulse?.itemsLeft ?? 0) < Math.max(itemsLeftMin, 1)) return false;
    most.wish = { worker, untilMs: this.#clock.monotonicMs() + WISH_TTL_MS };
    return true;
  }

  async isShareWanted(lease: Lease): Promise<boolean> {
    return this.#wishOf(this.#placeOf(lease)) !== undefined;
  }

  async setup(
    tenant: TenantId,
    run: RunId,
    config: RunConfig,
    shards: readonly NewShard[],
    onProgress: (registered: number) => void = () => {},
  ): Promise<SetupOutcome> {
    runs.requireSubmittable({ tenant, run }, config, shards);
    const manifestHash = ids.manifestHash(this.#hasher, shards);
    const submission = { tenant, run, config, manifestHash, shardsPlanned: shards.length };
    const rootShards = shards.map(({ shard }) => shard);
    const known = this.#runs.get(keyOf(tenant, run));
    if (known !== undefined) {
      runs.requireSameSubmission(known.record, submission);
      onProgress(shards.length);
      return { kind: "replayed", rootShards };
    }
    this.#requireRoom(tenant, shards.length);
    const created = runs.newRun(submission, this.#clock.nowMs());
    const op = ids.registerOp(this.#hasher, run, manifestHash);
    const step = runs.activate(created, op, rootShards, this.#clock.nowMs());
    const record = step.kind === "applied" ? step.record : created;
    const places = shards.map((shard) => [
      shard.shard,
      { record: leases.newShard({ tenant, run }, config, shard) },
    ]);
    this.#runs.set(keyOf(tenant, run), { record, shards: new Map(places as [ShardId, Place][]) });
    onProgress(shards.length);
    return { kind: "applied", rootShards };
  }

  async run(tenant: TenantId, run: RunId): Promise<RunInfo> {
    const { config, status, createdAtMs, completedAtMs, shardsPlanned } = this.#runOf(tenant, run).record;
    const completed = completedAtMs === undefined ? {} : { completedAtMs };
    return { tenant, run, status, config, createdAtMs, ...completed, rootShards: shardsPlanned };
  }

  async runs(tenant: TenantId): Promise<readonly RunInfo[]> {
    const own = [...this.#runs.values()].filter(({ record }) => record.tenant === tenant);
    const sorted = own.sort((a, b) => (a.record.run < b.record.run ? -1 : 1));
    return Promise.all(sorted.map(({ record }) => this.run(tenant, record.run)));
  }

  async shard(tenant: TenantId, run: RunId, shard: ShardId): Promise<ShardInfo> {
    return this.#info(this.#placeOf({ tenant, run, shard }));
  }

  async *shards(tenant: TenantId, run: RunId): AsyncGenerator<ShardInfo> {
    const places = [...this.#runOf(tenant, run).shards.values()];
    for (const place of places.sort((a, b) => (a.record.shard < b.record.shard ? -1 : 1)))
      yield this.#info(place);
  }

  async pulses(tenant: TenantId, run: RunId): Promise<ReadonlyMap<ShardId, ShardPulse>> {
    const told = [...this.#runOf(tenant, run).shards].flatMap(([shard, place]) => {
      const pulse = this.#pulseOf(place);
      return pulse === undefined ? [] : [[shard, pulse] as const];
    });
    return new Map(told);
  }

  async cancel(tenant: TenantId, run: RunId, opId: OpId): Promise<OpOutcome> {
    const found = this.#runOf(tenant, run);
    const op = ids.endRunOp(this.#hasher, "cancel", opId);
    const step = runs.cancel(found.record, op, this.#clock.nowMs());
    if (step.kind === "applied") found.record = step.record;
    return step.kind;
  }

  async unpark(tenant: TenantId, run: RunId, shard: ShardId, opId: OpId): Promise<OpOutcome> {
    const { record } = this.#runOf(tenant, run);
    const place = this.#placeOf({ tenant, run, shard });
    const step = work.unpark(place.record, ids.unparkOp(this.#hasher, opId), this.#clock.nowMs());
    if (step.kind === "applied" && isFinal(record.status)) throw rejection.runTerminal(run, record.status);
    if (step.kind === "applied") place.record = step.record;
    return step.kind;
  }

  /** As if etcd's lease had run out. */
  dropOwner(scope: leases.ShardScope): void {
    forgetOwner(this.#placeOf(scope));
  }

  #step(lease: Lease, step: (record: ShardRecord, proof: LeaseProof) => work.ShardStep): OpOutcome {
    const place = this.#placeOf(lease);
    const next = step(place.record, this.#proof(lease, place));
    if (next.kind === "replayed") return "replayed";
    place.record = next.record;
    if (next.record.status !== "active") forgetOwner(place);
    return "applied";
  }

  #split(lease: Lease, place: Place, step: splits.SplitStep): void {
    if (step.kind === "replayed") return;
    place.record = step.record;
    place.wish = undefined;
    if (step.record.status !== "active") forgetOwner(place);
    const { shards } = this.#runOf(lease.tenant, lease.run);
    for (const child of step.children) shards.set(child.shard, { record: child });
  }

  #noneAvailable(shards: ReadonlyMap<ShardId, Place>): ClaimOutcome {
    const deadlines = [...shards.values()].flatMap((place) => this.#livingDeadline(place) ?? []);
    const earliest = deadlines.length === 0 ? {} : { earliestDeadlineMs: Math.min(...deadlines) };
    return { kind: "none-available", ...earliest };
  }

  #livingDeadline(place: Place): number | undefined {
    const deadlineMs = place.record.lease?.deadlineMs;
    const isLiving = deadlineMs !== undefined && this.#ownerOf(place) !== undefined;
    return isLiving && this.#clock.nowMs() < deadlineMs ? deadlineMs : undefined;
  }

  #isClaimable(place: Place): boolean {
    return leases.isClaimable(place.record, this.#ownerOf(place), this.#clock.nowMs());
  }

  #ownerOf({ owner }: Place): OwnerWord | undefined {
    return owner !== undefined && this.#clock.monotonicMs() < owner.untilMs ? owner.word : undefined;
  }

  #pulseOf(place: Place): ShardPulse | undefined {
    return this.#ownerOf(place) === undefined ? undefined : place.pulse;
  }

  #wishOf({ wish }: Place): WorkerId | undefined {
    return wish !== undefined && this.#clock.monotonicMs() < wish.untilMs ? wish.worker : undefined;
  }

  #proof(lease: Lease, place: Place): LeaseProof {
    const isRunActive = this.#runOf(lease.tenant, lease.run).record.status === "active";
    return { lease, owner: this.#ownerOf(place), isRunActive, nowMs: this.#clock.nowMs() };
  }

  #info(place: Place): ShardInfo {
    return infoOfShard(place.record, this.#ownerOf(place), this.#clock.nowMs());
  }

  #coolsDownMs(worker: WorkerId): number {
    const claimedAtMs = this.#claimedAtMs.get(worker);
    return claimedAtMs === undefined ? 0 : claimedAtMs + this.#cooldownMs - this.#clock.monotonicMs();
  }

  #requireRoom(tenant: TenantId, more: number): void {
    const open = [...this.#runs.values()].filter(
      ({ record }) => record.tenant === tenant && !isFinal(record.status),
    );
    const count = open.reduce((sum, { record }) => sum + record.shardsPlanned, more);
    if (count > TENANT_SHARDS_MAX) throw rejection.shardLimitExceeded(TENANT_SHARDS_MAX, "the tenant");
  }

  #runOf(tenant: TenantId, run: RunId): Run {
    const found = this.#runs.get(keyOf(tenant, run));
    if (found === undefined) throw rejection.runNotFound(run);
    return found;
  }

  #placeOf({ tenant, run, shard }: leases.ShardScope): Place {
    const place = this.#runs.get(keyOf(tenant, run))?.shards.get(shard);
    if (place === undefined) throw rejection.shardNotFound(shard, run);
    return place;
  }
}

function forgetOwner(place: Place): void {
  place.owner = undefined;
  place.pulse = undefined;
  place.wish = undefined;
}

function keyOf(tenant: TenantId, run: RunId): string {
  return `${tenant}/${run}`;
}

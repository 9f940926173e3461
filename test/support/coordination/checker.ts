/**
 * The properties S1 to S9 of coordination, judged on snapshots one after the other and on what workers were told. Promises: each violation
 * is named by its property. `more` takes further properties, such as C1 to C4, which need the done-ledger beside.
 */
import type { WorkerId } from "../../../src/contracts/ids.ts";
import type { Lease } from "../../../src/contracts/lease.ts";
import type { KeyRange } from "../../../src/contracts/shard.ts";
import { compareBytes } from "../../../src/coordination/core/bytes.ts";
import { isFinal, type RunRecord, type ShardRecord } from "../../../src/coordination/core/records.ts";
import { runProblem } from "../../../src/coordination/core/run-invariants.ts";
import { isInRange, isTiled } from "../../../src/coordination/core/shard-algebra.ts";
import { shardProblem } from "../../../src/coordination/core/shard-invariants.ts";
import type { Snapshot } from "./snapshot.ts";

export type Property = (before: Snapshot | undefined, after: Snapshot) => readonly string[];

interface Given {
  readonly place: string;
  readonly beganMs: number;
  lease: Lease;
  /** Its worker has tried to give it back or to end the shard. */
  isLetGo: boolean;
}

/** Owner keys live this long after their grant, which comes after the claim began. */
const OWNER_SURELY_LIVES_MS = 60_000;

/** When a claim began, and what the clocks said when its answer came. */
export interface ClaimTimes {
  readonly beganMs: number;
  readonly wallMs: number;
  readonly monotonicMs: number;
}

export class CoordinationChecker {
  readonly #cooldownMs: number;
  readonly #properties: readonly Property[];
  readonly #given: Given[] = [];
  readonly #claimedAtMs = new Map<WorkerId, number>();
  readonly #events: string[] = [];
  #before: Snapshot | undefined;

  constructor({ cooldownMs = 0, more = [] }: { cooldownMs?: number; more?: readonly Property[] } = {}) {
    this.#cooldownMs = cooldownMs;
    this.#properties = [...PROPERTIES, ...more];
  }

  /** A worker was given a lease; `place` is the key of the shard's record. */
  noteClaim(place: string, lease: Lease, now: ClaimTimes): void {
    const before = this.#given.filter((one) => one.place === place);
    if (before.some((one) => one.lease.fence === lease.fence))
      this.#events.push(`S1 fence ${lease.fence} of shard ${lease.shard} was given twice`);
    // A fence between the two was given to somebody who never heard of it: then nothing is known of that lease.
    const last = before.find((one) => one.lease.fence === lease.fence - 1n);
    const wasAlive =
      last !== undefined &&
      !last.isLetGo &&
      now.wallMs < last.lease.deadlineMs &&
      now.monotonicMs - last.beganMs < OWNER_SURELY_LIVES_MS;
    if (wasAlive) this.#events.push(`S1 shard ${lease.shard} was given away under a living lease`);
    const lastMs = this.#claimedAtMs.get(lease.worker);
    if (lastMs !== undefined && now.monotonicMs - lastMs < this.#cooldownMs)
      this.#events.push(`S9 a worker was given shards ${now.monotonicMs - lastMs} ms apart`);
    this.#claimedAtMs.set(lease.worker, now.monotonicMs);
    this.#given.push({ place, lease, beganMs: now.beganMs, isLetGo: false });
  }

  /** The newest fence that anybody was given of the shard by now; 0 before the first. */
  newestFence(place: string): bigint {
    const fences = this.#given.filter((one) => one.place === place).map((one) => one.lease.fence);
    let newest = 0n;
    for (const fence of fences) if (fence > newest) newest = fence;
    return newest;
  }

  /**
   * A worker was told that its operation took effect; after a renewal the lease has a new deadline. `newestBefore` is the newest
   * fence when the operation was sent: what took effect may be told only after the next claim.
   */
  noteApplied(place: string, lease: Lease, newestBefore: bigint): void {
    if (newestBefore > lease.fence)
      this.#events.push(`S1 shard ${lease.shard} obeyed fence ${lease.fence} after ${newestBefore}`);
    for (const one of this.#given)
      if (one.place === place && one.lease.fence === lease.fence) one.lease = lease;
  }

  /** A worker is about to release its shard or to end it. */
  noteLetGo(place: string, lease: Lease): void {
    for (const one of this.#given)
      if (one.place === place && one.lease.fence === lease.fence) one.isLetGo = true;
  }

  check(after: Snapshot): readonly string[] {
    const problems = [...this.#events, ...this.#rivals(after)];
    for (const property of this.#properties) problems.push(...property(this.#before, after));
    this.#events.length = 0;
    this.#before = after;
    return problems;
  }

  #rivals({ shards, owners, nowMs }: Snapshot): readonly string[] {
    const valid = this.#given.filter(({ place, lease }) => {
      const record = shards.get(place);
      const isOwner = owners.get(place)?.fence === lease.fence && record?.fence === lease.fence;
      return isOwner && record.lease !== undefined && nowMs < record.lease.deadlineMs;
    });
    const places = valid.map(({ place }) => place);
    return places.length === new Set(places).size ? [] : ["S1 two leases of one shard are valid"];
  }
}

const PROPERTIES: readonly Property[] = [
  perShard("S2", (before, after) => after.fence >= before.fence || "a fence went down"),
  perShard("S3", (before, after) => isLegal(before, after) || `${before.status} became ${after.status}`),
  (_, { shards }) => told("S4", [...shards.values()], shardProblem),
  (_, { runs }) => told("S4", [...runs.values()], runProblem),
  (_, snapshot) => listProblems(snapshot),
  perShard("S5", ({ cursor: { key } }, { cursor }) => {
    const isBehind = key !== undefined && (cursor.key === undefined || compareBytes(cursor.key, key) < 0);
    return !isBehind || "a cursor went back";
  }),
  (_, { shards }) =>
    told("S6", [...shards.values()], ({ cursor, spec }) =>
      cursor.key === undefined || isInRange(spec, cursor.key) ? undefined : "a cursor left its range",
    ),
  (_, { shards }) => lineageProblems(shards),
  (_, { shards }) => coverageProblems([...shards.values()]),
  (before, { runs }) => [...(before?.runs ?? [])].flatMap(([key, run]) => endedProblem(run, runs.get(key))),
  (_, snapshot) => openProblems(snapshot),
];

function perShard(name: string, holds: (before: ShardRecord, after: ShardRecord) => true | string): Property {
  return (before, { shards }) =>
    [...(before?.shards ?? [])].flatMap(([key, was]) => {
      const is = shards.get(key);
      const verdict = is === undefined ? `shard ${was.shard} is gone` : holds(was, is);
      return verdict === true ? [] : [`${name} ${verdict}`];
    });
}

function isLegal(before: ShardRecord, after: ShardRecord): boolean {
  if (before.status === "active" || before.status === after.status) return true;
  return before.status === "parked" && after.fence > before.fence;
}

function told<T>(
  name: string,
  records: readonly T[],
  problemOf: (record: T) => string | undefined,
): string[] {
  return records.flatMap((record) => {
    const problem = problemOf(record);
    return problem === undefined ? [] : [`${name} ${problem}`];
  });
}

/** Every shard stands in the list of its status and in no other; owners belong to open shards. */
function listProblems({ shards, lists, owners }: Snapshot): readonly string[] {
  const problems: string[] = [];
  for (const [place, { status }] of shards)
    for (const list of ["active", "done", "split", "parked"])
      if ((lists.get(list)?.has(place) ?? false) !== (list === status))
        problems.push(`S4 a shard that is ${status} is listed wrongly as to ${list}`);
  for (const place of [...owners.keys(), ...(lists.get("leased") ?? [])])
    if (shards.get(place)?.status !== "active") problems.push("S4 a shard that is not open has an owner");
  return problems;
}

function lineageProblems(shards: ReadonlyMap<string, ShardRecord>): readonly string[] {
  const familyOf = ({ tenant, run }: ShardRecord, shard: bigint) => `${tenant}/${run}/${shard}`;
  const known = new Map([...shards.values()].map((record) => [familyOf(record, record.shard), record]));
  return [...shards.values()].flatMap((record) => {
    const isOrphan =
      record.parent !== undefined &&
      !known.get(familyOf(record, record.parent))?.spawned.includes(record.shard);
    const hasStray = record.spawned.some(
      (child) => known.get(familyOf(record, child))?.parent !== record.shard,
    );
    return [
      ...(isOrphan ? ["S7 a child's parent does not know it"] : []),
      ...(hasStray ? ["S7 a child is missing or points elsewhere"] : []),
    ];
  });
}

/** The shards of a run tile what its roots covered: nothing is lost between splits, nothing is in two. */
function coverageProblems(records: readonly ShardRecord[]): readonly string[] {
  const byRun = Map.groupBy(records, ({ tenant, run }) => `${tenant}/${run}`);
  return [...byRun.values()].flatMap((family) => {
    const pieces = family
      .flatMap((record) => pieceOf(record, family))
      .sort((a, b) => compareBytes(a.start, b.start));
    const whole = { start: pieces[0]!.start, end: pieces.at(-1)!.end };
    return isTiled(whole, pieces) ? [] : ["S7 the shards of a run leave a gap or overlap"];
  });
}

/** A shard that was replaced keeps only what it had done; its children begin there. */
function pieceOf(record: ShardRecord, family: readonly ShardRecord[]): readonly KeyRange[] {
  const { status, spec, spawned } = record;
  if (status !== "split") return [spec];
  const begins = family
    .filter(({ shard }) => spawned.includes(shard))
    .map((child) => child.spec.start)
    .filter((start) => spec.end.length === 0 || compareBytes(start, spec.end) < 0)
    .sort(compareBytes);
  const end = begins[0] ?? spec.end;
  return compareBytes(spec.start, end) === 0 ? [] : [{ start: spec.start, end }];
}

function endedProblem(before: RunRecord, after: RunRecord | undefined): readonly string[] {
  if (after === undefined) return ["S8 a run is gone"];
  const isChanged =
    isFinal(before.status) &&
    (after.status !== before.status || after.completedAtMs !== before.completedAtMs);
  return isChanged ? [`S8 a run that was ${before.status} became ${after.status}`] : [];
}

/** Only a cancelled run leaves shards open; a failed one has a parked shard, and a done one none. */
function openProblems({ runs, shards }: Snapshot): readonly string[] {
  return [...runs.values()].flatMap((run) => {
    const statuses = [...shards.values()]
      .filter((shard) => shard.tenant === run.tenant && shard.run === run.run)
      .map(({ status }) => status);
    const isOver = run.status === "done" || run.status === "failed";
    if (isOver && statuses.includes("active")) return [`S8 a run is ${run.status} with open shards`];
    if (isOver && statuses.includes("parked") !== (run.status === "failed"))
      return [`S8 a run is ${run.status} against what its shards say`];
    return [];
  });
}

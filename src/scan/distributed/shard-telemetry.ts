/**
 * Tells the meter, the recorder, the tally and whoever listens what happens to one shard. Promises: never throws into the work it watches.
 * May not: decide anything.
 */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import { GossipError } from "../../contracts/errors.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Lease } from "../../contracts/lease.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";
import type { LeaseEnd, MeteredPart, WorkerMeter } from "../../contracts/ports/meter.ts";
import type { CoordinationEventRecorder } from "../../contracts/ports/recorder.ts";
import type { MirrorOutcome } from "../../contracts/ports/repository-mirrors.ts";
import type { Problem } from "../../contracts/report.ts";
import type { ParkReason } from "../../contracts/shard.ts";
import type { LeaseLoss } from "./lease-loss.ts";
import type { RunTally } from "./run-report.ts";
import type { ScannedPage } from "./scanned-page.ts";
import type { StageSignal } from "./stage-signal.ts";

export interface TelemetryParts {
  readonly meter: WorkerMeter;
  readonly recorder: CoordinationEventRecorder;
  readonly tally: RunTally;
  readonly onStage: (signal: StageSignal) => void;
  readonly source: "fs" | "git";
}

/** What a piece of a repository came to. */
export interface ObjectsKept {
  readonly objects: number;
  readonly bytes: number;
  readonly findings: number;
  readonly scanMs: number;
}

export class ShardTelemetry {
  readonly #parts: TelemetryParts;
  readonly #lease: Lease;
  readonly #policy: string;
  readonly #startedAtMs: number;
  #items = 0;
  #bytes = 0;
  #findings = 0;
  #errors = 0;

  constructor(parts: TelemetryParts, lease: Lease, policyHash: Uint8Array, startedAtMs: number) {
    this.#parts = parts;
    this.#lease = lease;
    this.#policy = policyHash.toHex();
    this.#startedAtMs = startedAtMs;
    parts.tally.counts.leasesSeen++;
    parts.meter.leaseTaken();
    this.#stage({ kind: "shard-claimed", shard: lease.shard, fence: lease.fence });
  }

  get done(): { readonly items: number; readonly bytes: number; readonly findings: number } {
    return { items: this.#items, bytes: this.#bytes, findings: this.#findings };
  }

  renewed = (): void => this.#parts.meter.leaseRenewed();

  trouble(error: unknown): void {
    this.#parts.meter.errorMet(partOf(error));
    this.#diagnostic("warn", codeOf(error));
  }

  /** `why` names no path. */
  unusable(why: string): void {
    this.#diagnostic("warn", why);
  }

  retried(error: unknown): void {
    this.#parts.tally.counts.retries++;
    this.#parts.meter.retried(partOf(error));
  }

  problems(problems: readonly Problem[]): void {
    this.#parts.tally.problems(problems);
    const what = this.#parts.source === "git" ? "repository" : "directory";
    for (const { kind } of problems) this.#diagnostic("warn", `${what} ${kind}`);
  }

  /** Before its findings are written. */
  committing(page: ScannedPage): void {
    this.#parts.recorder.recordProgress({
      kind: "commit-begin",
      sizeHint: page.items,
      ...this.#scope(page),
    });
    for (const record of page.records) this.#finding(record);
  }

  committed(page: ScannedPage, tookMs: number): void {
    const { tally, meter, recorder } = this.#parts;
    const count = { scanned: 0, skipped: 0, failed: 0 };
    for (const { status } of page.marks) count[outcomeOf(status)]++;
    const unchanged = page.items - page.marks.length;
    tally.counts.itemsScanned += count.scanned;
    tally.counts.itemsSkipped += count.skipped;
    tally.counts.itemsFailed += count.failed;
    tally.counts.itemsUnchanged += unchanged;
    tally.counts.pages++;
    if (page.isUnchanged) tally.counts.pagesUnchanged++;
    tally.counts.bytes += page.bytes;
    tally.counts.findings += page.records.length;
    tally.totalsMs.scan += page.scanMs;
    tally.totalsMs.durableReceipt += tookMs;
    tally.problems(page.problems);
    for (const outcome of ["scanned", "skipped", "failed"] as const)
      if (count[outcome] > 0) meter.itemsSettled(outcome, count[outcome]);
    if (unchanged > 0) meter.itemsSettled("unchanged", unchanged);
    meter.bytesRead(page.bytes);
    meter.engineWorked(page.bytes, page.scanMs);
    meter.findingsKept(page.records.length);
    this.#items += page.items;
    this.#bytes += page.bytes;
    this.#findings += page.records.length;
    this.#errors += count.failed;
    recorder.recordProgress({ kind: "commit-finish", ...this.#scope(page) });
    const { shard } = this.#lease;
    this.#stage({ kind: "scan-completed", shard, items: page.items, findings: page.records.length });
    this.#stage({ kind: "durable-receipt-completed", shard, receipts: 2 });
  }

  /** A repository is on this host's disk, or why it is not. */
  mirrored(outcome: MirrorOutcome, tookMs: number): void {
    const receivedBytes = outcome.kind === "ready" ? outcome.mirror.receivedBytes : 0;
    const { tally } = this.#parts;
    tally.counts.receivedBytes += receivedBytes;
    tally.totalsMs.mirrorSync += tookMs;
    this.#stage({ kind: "mirror-sync-completed", shard: this.#lease.shard, outcome: outcome.kind });
  }

  /** Nothing had come to a repository since the last scan. */
  unchanged(): void {
    this.#parts.tally.counts.repositoriesUnchanged++;
  }

  /** Findings of a repository became durable; what they were found in is told of when it is, too. */
  keptFindings(records: readonly FindingRecord[]): void {
    this.#parts.tally.counts.findings += records.length;
    this.#parts.meter.findingsKept(records.length);
    this.#findings += records.length;
    for (const record of records) this.#finding(record);
  }

  /** A piece of a repository became durable. */
  keptObjects({ objects, bytes, findings, scanMs }: ObjectsKept, tookMs: number): void {
    const { tally, meter } = this.#parts;
    tally.counts.itemsScanned += objects;
    tally.counts.bytes += bytes;
    tally.counts.pages++;
    tally.totalsMs.scan += scanMs;
    tally.totalsMs.durableReceipt += tookMs;
    if (objects > 0) meter.itemsSettled("scanned", objects);
    meter.bytesRead(bytes);
    meter.engineWorked(bytes, scanMs);
    this.#items += objects;
    this.#bytes += bytes;
    const { shard } = this.#lease;
    this.#stage({ kind: "scan-completed", shard, items: objects, findings });
    this.#stage({ kind: "durable-receipt-completed", shard, receipts: 2 });
  }

  /** Objects of a repository that could not be read. */
  failedObjects(count: number): void {
    if (count === 0) return;
    this.#parts.tally.counts.itemsFailed += count;
    this.#parts.meter.itemsSettled("failed", count);
    this.#errors += count;
  }

  wrote(store: "done-ledger" | "findings" | "coordination", tookMs: number): void {
    this.#parts.meter.commitTook(store, tookMs);
  }

  checkpointed(sequence: number, pages: number, tookMs: number): void {
    const { tally, recorder } = this.#parts;
    tally.counts.checkpoints++;
    tally.totalsMs.checkpoint += tookMs;
    this.#pagesCommitted(pages);
    this.wrote("coordination", tookMs);
    recorder.recordCore({
      kind: "progress",
      shardId: this.#shardId,
      source: this.#parts.source,
      stage: "checkpoint",
      objects: this.#items,
      bytes: this.#bytes,
      findings: this.#findings,
    });
    this.#stage({ kind: "checkpoint-advanced", shard: this.#lease.shard, sequence });
  }

  #pagesCommitted(pages: number): void {
    for (let i = 0; i < pages; i++) this.#parts.meter.pageCommitted();
  }

  split(residual: bigint): void {
    this.#parts.tally.counts.shardsSplit++;
    this.#stage({ kind: "shard-split", shard: this.#lease.shard, residual });
  }

  /** `pages`: those no checkpoint had reached. */
  completed(nowMs: number, pages: number): void {
    this.#parts.tally.counts.shardsScanned++;
    this.#pagesCommitted(pages);
    this.#ended("completed", nowMs);
    this.#stage({ kind: "shard-completed", shard: this.#lease.shard });
  }

  parked(reason: ParkReason, nowMs: number): void {
    this.#parts.tally.counts.shardsParked++;
    this.#parts.meter.shardParked(reason);
    this.#ended("parked", nowMs);
    this.#stage({ kind: "shard-parked", shard: this.#lease.shard, reason });
  }

  released(nowMs: number): void {
    this.#ended("released", nowMs);
    this.#stage({ kind: "shard-released", shard: this.#lease.shard });
  }

  lost(loss: LeaseLoss, nowMs: number): void {
    this.#parts.tally.counts.leasesLost++;
    this.#ended("lost", nowMs);
    this.#stage({ kind: "lease-uncertainty-observed", shard: this.#lease.shard, loss });
  }

  #ended(how: LeaseEnd, nowMs: number): void {
    this.#parts.meter.leaseEnded(how);
    const elapsedMs = Math.max(nowMs - this.#startedAtMs, 0);
    this.#parts.recorder.recordCore({
      kind: "summary",
      shardId: this.#shardId,
      status: how,
      elapsedMs,
      bytes: this.#bytes,
      findings: this.#findings,
      errors: this.#errors,
      mibPerSecond: elapsedMs === 0 ? 0 : this.#bytes / 1024 ** 2 / (elapsedMs / 1000),
    });
  }

  #finding(record: FindingRecord): void {
    this.#parts.recorder.recordCore({
      kind: "finding",
      shardId: this.#shardId,
      source: this.#parts.source,
      objectPath: new TextEncoder().encode(record.display),
      start: record.offset,
      end: record.offset + record.length,
      ruleId: new DataView(record.ruleFingerprint.buffer, record.ruleFingerprint.byteOffset).getUint32(
        0,
        true,
      ),
      ruleName: record.ruleId,
      confidence: record.confidence,
    });
  }

  #diagnostic(level: string, message: string): void {
    this.#parts.recorder.recordCore({ kind: "diagnostic", shardId: this.#shardId, level, message });
  }

  #scope({ lastKey }: ScannedPage) {
    const { run, shard, fence, tenant } = this.#lease;
    const ids = { run, leaseShard: shard, fence, shardId: this.#shardId };
    return { ...ids, tenant, policy: this.#policy, itemKey: lastKey };
  }

  get #shardId(): string {
    return this.#lease.shard.toString(16).padStart(16, "0");
  }

  #stage(signal: StageSignal): void {
    this.#parts.onStage(signal);
  }
}

function outcomeOf(status: string): "scanned" | "skipped" | "failed" {
  if (status === "skipped") return "skipped";
  return status === "clean" || status === "with-findings" ? "scanned" : "failed";
}

export function partOf(error: unknown): MeteredPart {
  if (error instanceof PersistenceError) return error.store;
  return error instanceof CoordinationError ? "coordination" : "engine";
}

function codeOf(error: unknown): string {
  return error instanceof GossipError ? error.code : "E_UNKNOWN";
}

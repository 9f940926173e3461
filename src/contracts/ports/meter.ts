/**
 * What a worker counts of itself, for whoever draws curves and rings bells.
 * Promises of every body: it never throws, never waits, and is told no path, no tenant and no secret: only numbers and fixed words.
 */
import type { StoreName } from "../persistence-error.ts";
import type { ParkReason, RunProgress } from "../shard.ts";

export type LeaseEnd = "completed" | "parked" | "released" | "lost";
/** `unchanged`: the done-ledger knew it. `skipped`: left out on purpose. `failed`: could not be read. */
export type ItemOutcome = "scanned" | "unchanged" | "skipped" | "failed";
export type MeteredPart = StoreName | "coordination" | "source" | "engine";

export interface WorkerMeter {
  leaseTaken(): void;
  leaseRenewed(): void;
  /** Once for each lease taken; `lost` counts as a lost fence, too. */
  leaseEnded(how: LeaseEnd): void;
  itemsSettled(outcome: ItemOutcome, items: number): void;
  /** Bytes read from the source and handed to the engine. */
  bytesRead(bytes: number): void;
  /** Findings handed over with committed pages, those that were known before included. */
  findingsKept(findings: number): void;
  /** A page is durable and its checkpoint has moved. */
  pageCommitted(): void;
  /** One durable write, from the call to the answer, whatever the answer was. */
  commitTook(part: StoreName | "coordination", durationMs: number): void;
  errorMet(part: MeteredPart): void;
  /** An operation that failed is tried again. */
  retried(part: MeteredPart): void;
  shardParked(reason: ParkReason): void;
  /** Batches that wait for their commit. */
  queueDepth(batches: number): void;
  /** `busyMs`: summed over the engine's threads. */
  engineWorked(bytes: number, busyMs: number): void;
  runProgress(progress: RunProgress): void;
}

const ignore = (): void => {};

/** Counts nothing: for launches nobody watches, and for tests that measure something else. */
export const SILENT_METER: WorkerMeter = {
  leaseTaken: ignore,
  leaseRenewed: ignore,
  leaseEnded: ignore,
  itemsSettled: ignore,
  bytesRead: ignore,
  findingsKept: ignore,
  pageCommitted: ignore,
  commitTook: ignore,
  errorMet: ignore,
  retried: ignore,
  shardParked: ignore,
  queueDepth: ignore,
  engineWorked: ignore,
  runProgress: ignore,
};

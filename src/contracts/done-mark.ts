/** One row of the done-ledger: what became of one version of one item under one policy. */
import type { Bytes32 } from "./ids.ts";

export type DoneStatus = "failed-retryable" | "failed-permanent" | "skipped" | "clean" | "with-findings";

export interface DoneMark {
  readonly ovidHash: Bytes32;
  readonly status: DoneStatus;
  readonly bytesScanned: number;
  readonly findings: number;
  /** Milliseconds since 1970, `startedAtMs` at most `finishedAtMs`. */
  readonly startedAtMs: number;
  readonly finishedAtMs: number;
  /** 1 to 128 ASCII characters; present exactly with the first three statuses. */
  readonly errorCode?: string;
}

/** Whether an item with this status needs no scan any more. */
export function isSettled(status: DoneStatus | undefined): boolean {
  return status !== undefined && status !== "failed-retryable";
}

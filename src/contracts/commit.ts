/** Who commits what: every write of a page carries the lease it was made under. */
import type { DoneMark } from "./done-mark.ts";
import type { FindingRecord } from "./finding-record.ts";
import type { Bytes32, FenceEpoch, RunId, ShardId, TenantId } from "./ids.ts";

/** The databases refuse a fence lower than one they have seen for the same shard of the same run. */
export interface WriteFence {
  readonly tenant: TenantId;
  readonly run: RunId;
  readonly shard: ShardId;
  readonly fence: FenceEpoch;
}

export interface FindingsBatch {
  readonly fence: WriteFence;
  readonly policyHash: Bytes32;
  /** Milliseconds since 1970. */
  readonly seenAtMs: number;
  readonly records: readonly FindingRecord[];
}

/** Rows that are durable now, newly written or there before. */
export interface FindingsReceipt {
  readonly findings: number;
  readonly occurrences: number;
  readonly observations: number;
}

export interface DoneBatch {
  readonly fence: WriteFence;
  readonly policyHash: Bytes32;
  readonly marks: readonly DoneMark[];
  /** A hint and no promise: a moment ago the ledger knew none of these items. What comes of the batch is the same. */
  readonly areNew?: boolean;
}

export interface DoneReceipt {
  readonly records: number;
  readonly scanned: number;
  readonly withFindings: number;
}

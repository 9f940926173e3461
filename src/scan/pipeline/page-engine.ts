/**
 * Ids and findings of batches of files, as the runtime asks for them.
 * Promises of every body: an item has an outcome once its job is done, or the job says what was lost on the way.
 */
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Problem } from "../../contracts/report.ts";
import type { ObjectVersionMode } from "../core/fs-identity.ts";
import type { BatchMemory } from "./batch-memory.ts";
import type { ScanRoot } from "./page-job.ts";
import type { NamedBatch } from "./tree-batches.ts";

/** A batch whose items have ids; its memory is lent until `release`. */
export interface IdentifiedBatch extends NamedBatch {
  readonly id: number;
  readonly root: ScanRoot;
  readonly memory: BatchMemory;
  release(): void;
}

export interface RangeResult {
  readonly records: readonly FindingRecord[];
  readonly problems: readonly Problem[];
  /** Time of all threads together. */
  readonly scanMs: number;
  /**
   * Threads that ended over it: what they had done is pending again, and their findings are not among the records. `index`: the
   * item one was at, unless it was between two.
   */
  readonly lost: readonly { readonly index?: number }[];
}

export interface PageEngine {
  readonly threads: number;
  /** What versions of files are told apart by. */
  readonly objectVersion: ObjectVersionMode;
  identify(batch: NamedBatch, root: ScanRoot): Promise<IdentifiedBatch>;
  /**
   * Scans the pending items of `[from, to)`. Some may be pending afterwards: those a dead thread had, those behind the place where
   * findings became too many, and all that were left when the signal was aborted.
   */
  scan(batch: IdentifiedBatch, from: number, to: number, signal: AbortSignal): Promise<RangeResult>;
  close(): Promise<void>;
}

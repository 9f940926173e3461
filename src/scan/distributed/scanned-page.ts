/** A piece of a shard that is scanned and waits to become durable: plain values, free of shared memory. */
import type { DoneMark } from "../../contracts/done-mark.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Problem } from "../../contracts/report.ts";

export interface ScannedPage {
  /** Counts the pages of one lease without gap, in the order of keys. */
  readonly sequence: number;
  /** The key of its last item: once the page is durable, everything up to here is. */
  readonly lastKey: Uint8Array;
  readonly items: number;
  /** What the ledger has to learn; items it knew are not among them. */
  readonly marks: readonly DoneMark[];
  /** The ledger had no mark at all of the items of `marks`. */
  readonly areNew: boolean;
  readonly records: readonly FindingRecord[];
  /** Present when every item of the page is settled and the ledger does not know the page as a whole yet. */
  readonly pageMark?: Bytes32;
  /** The ledger knew it as a whole. */
  readonly isUnchanged: boolean;
  readonly bytes: number;
  readonly scanMs: number;
  readonly problems: readonly Problem[];
}

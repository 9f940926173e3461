/** Which versions of which items are done under a policy. May throw a PersistenceError. */
import type { DoneBatch, DoneReceipt } from "../commit.ts";
import type { DoneStatus } from "../done-mark.ts";
import type { Bytes32, TenantId } from "../ids.ts";

export interface DoneLedger {
  /** The status of each, in the order asked. */
  statuses(
    tenant: TenantId,
    policyHash: Bytes32,
    ovidHashes: readonly Bytes32[],
  ): Promise<readonly (DoneStatus | undefined)[]>;
  /** Joins the marks with what is there: any order and any repetition ends in the same rows. Durable when it returns. */
  commit(batch: DoneBatch): Promise<DoneReceipt>;
  /**
   * Page marks: one key for a whole page of items whose marks are all settled, so that an unchanged page costs one look.
   * True for each page that is settled, in the order asked.
   */
  settledPages(tenant: TenantId, policyHash: Bytes32, pages: readonly Bytes32[]): Promise<readonly boolean[]>;
  settlePages(
    fence: DoneBatch["fence"],
    policyHash: Bytes32,
    pages: readonly Bytes32[],
    finishedAtMs: number,
  ): Promise<void>;
}

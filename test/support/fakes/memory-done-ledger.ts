/** The DoneLedger port in memory, for tests of what stands on it. Joins with the real ledger's own rules. */
import type { DoneBatch, DoneReceipt } from "../../../src/contracts/commit.ts";
import type { DoneStatus } from "../../../src/contracts/done-mark.ts";
import type { Bytes32, TenantId } from "../../../src/contracts/ids.ts";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import type { DoneLedger } from "../../../src/contracts/ports/done-ledger.ts";
import { faultOfMark } from "../../../src/persistence/done-ledger/core/check-mark.ts";
import { foldMarks, joinRows, type LedgerRow } from "../../../src/persistence/done-ledger/core/join-marks.ts";
import { FenceBook } from "./fence-book.ts";

export class MemoryDoneLedger implements DoneLedger {
  readonly #fences = new FenceBook("done-ledger");
  readonly #rows = new Map<string, LedgerRow>();
  readonly #pages = new Set<string>();

  async statuses(
    tenant: TenantId,
    policyHash: Bytes32,
    ovidHashes: readonly Bytes32[],
  ): Promise<readonly (DoneStatus | undefined)[]> {
    return ovidHashes.map((hash) => this.#rows.get(keyOf(tenant, policyHash, hash))?.mark.status);
  }

  async commit({ fence, policyHash, marks }: DoneBatch): Promise<DoneReceipt> {
    if (marks.some((mark) => faultOfMark(mark) !== undefined))
      throw new PersistenceError("done-ledger", "invalid-record", "a mark that cannot be");
    const folded = foldMarks(marks, fence);
    if (folded.length > 0) this.#fences.raise(fence);
    for (const mark of folded) {
      const key = keyOf(fence.tenant, policyHash, mark.ovidHash);
      const known = this.#rows.get(key);
      const row: LedgerRow = { mark, run: fence.run, shard: fence.shard, fence: fence.fence };
      this.#rows.set(key, known === undefined ? row : joinRows(known, row));
    }
    const withFindings = folded.filter(({ status }) => status === "with-findings").length;
    const clean = folded.filter(({ status }) => status === "clean").length;
    return { records: folded.length, scanned: clean + withFindings, withFindings };
  }

  async settledPages(
    tenant: TenantId,
    policyHash: Bytes32,
    pages: readonly Bytes32[],
  ): Promise<readonly boolean[]> {
    return pages.map((page) => this.#pages.has(keyOf(tenant, policyHash, page)));
  }

  async settlePages(
    fence: DoneBatch["fence"],
    policyHash: Bytes32,
    pages: readonly Bytes32[],
  ): Promise<void> {
    if (pages.length > 0) this.#fences.raise(fence);
    for (const page of pages) this.#pages.add(keyOf(fence.tenant, policyHash, page));
  }

  /** Everything kept, in the order of keys. */
  rows(): readonly LedgerRow[] {
    return [...this.#rows.keys()].sort().map((key) => this.#rows.get(key)!);
  }
}

function keyOf(tenant: TenantId, policyHash: Bytes32, key: Bytes32): string {
  return `${tenant} ${policyHash.toHex()} ${key.toHex()}`;
}

/**
 * The order in which a page becomes durable, as types: findings, then marks, then the cursor. Each step takes the receipt of the
 * one before, and receipts are made here alone. Consequences: a mark implies that its findings are durable; a cursor implies a mark for every
 * item up to it. Every write asks for a living lease first and carries its fence.
 */
import type { DoneReceipt, FindingsReceipt, WriteFence } from "../../contracts/commit.ts";
import type { DoneMark } from "../../contracts/done-mark.ts";
import { assert, GossipError } from "../../contracts/errors.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";
import { isOfRecord } from "./refused-record.ts";
import type { ScannedPage } from "./scanned-page.ts";

declare const step: unique symbol;

/** The findings of some pages, one behind the other, are durable. */
export interface FindingsDurable {
  readonly [step]: "findings";
  readonly pages: readonly ScannedPage[];
  /** Marks to write: the pages' own, except for items whose findings no database would take. */
  readonly marks: readonly DoneMark[];
}

/** Its marks are, too. */
export interface PageDurable {
  readonly [step]: "page";
  readonly page: ScannedPage;
}

/** Every page up to here is durable, without a gap. */
export interface DurablePrefix {
  readonly [step]: "prefix";
  /** Pages in it. */
  readonly pages: number;
  /** Absent while it is empty. */
  readonly lastKey?: Uint8Array;
}

export interface CommitScope {
  readonly fence: WriteFence;
  readonly policyHash: Uint8Array;
  readonly nowMs: () => number;
  /** Throws unless the lease is alive. */
  readonly check: () => void;
  /** Tries again what fails for a passing reason. */
  readonly patiently: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onRefusedItem: (error: unknown) => void;
}

/** Findings of one transaction. */
const RECORDS_MAX = 5_000;

export class CommitProtocol {
  readonly #findings: FindingsStore;
  readonly #ledger: DoneLedger;
  readonly #scope: CommitScope;

  constructor(findings: FindingsStore, ledger: DoneLedger, scope: CommitScope) {
    this.#findings = findings;
    this.#ledger = ledger;
    this.#scope = scope;
  }

  get emptyPrefix(): DurablePrefix {
    return { pages: 0 } as DurablePrefix;
  }

  async findings(pages: readonly ScannedPage[]): Promise<FindingsDurable> {
    const refused = new Set<string>();
    const all = pages.flatMap(({ records }) => records);
    for (let at = 0; at < all.length; at += RECORDS_MAX) {
      const records = all.slice(at, at + RECORDS_MAX);
      try {
        await this.#keep(records);
      } catch (error) {
        if (!isOfRecord(error)) throw error;
        for (const ovid of await this.#keepOneByOne(records)) refused.add(ovid);
      }
    }
    const kept: readonly ScannedPage[] =
      refused.size === 0 ? pages : pages.map((page) => withoutRefused(page, refused));
    const marks: readonly DoneMark[] = kept.flatMap((page) => page.marks);
    return { pages: kept, marks } as FindingsDurable;
  }

  /** All of them in one transaction. */
  async marks({ pages, marks }: FindingsDurable): Promise<readonly PageDurable[]> {
    if (marks.length > 0) {
      const { fence, policyHash } = this.#scope;
      const areNew = pages.every((page) => page.areNew);
      const receipt = await this.#write(() => this.#ledger.commit({ fence, policyHash, marks, areNew }));
      requireWhole(receipt, marks.length);
    }
    return pages.map((page) => ({ page }) as PageDurable);
  }

  extend(prefix: DurablePrefix, { page }: PageDurable): DurablePrefix {
    assert(page.sequence === prefix.pages, "pages become durable in their order, none left out");
    return { pages: prefix.pages + 1, lastKey: page.lastKey } as DurablePrefix;
  }

  /** Tells the ledger of whole pages, all of whose marks are durable. */
  async settlePages(pages: readonly PageDurable[]): Promise<void> {
    const marks = pages.flatMap(({ page }) => (page.pageMark === undefined ? [] : [page.pageMark]));
    if (marks.length === 0) return;
    const { fence, policyHash, nowMs } = this.#scope;
    await this.#write(() => this.#ledger.settlePages(fence, policyHash, marks, nowMs()));
  }

  async #keep(records: readonly FindingRecord[]): Promise<void> {
    const { fence, policyHash, nowMs } = this.#scope;
    const receipt = await this.#write(() =>
      this.#findings.commit({ fence, policyHash, seenAtMs: nowMs(), records }),
    );
    requireRows(receipt, records.length);
  }

  /** A row no database takes stops its own item alone; the ovids of those are answered. */
  async #keepOneByOne(records: readonly FindingRecord[]): Promise<readonly string[]> {
    const refused: string[] = [];
    for (const [ovid, own] of Map.groupBy(records, ({ ovidHash }) => ovidHash.toHex())) {
      try {
        await this.#keep(own);
      } catch (error) {
        if (!isOfRecord(error)) throw error;
        this.#scope.onRefusedItem(error);
        refused.push(ovid);
      }
    }
    return refused;
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return this.#scope.patiently(() => {
      this.#scope.check();
      return work();
    });
  }
}

/** Its items whose findings are not kept are not done: the next run tries them again, and does not take the page for known. */
function withoutRefused(page: ScannedPage, refused: ReadonlySet<string>): ScannedPage {
  const isRefused = ({ ovidHash }: DoneMark) => refused.has(ovidHash.toHex());
  if (!page.marks.some(isRefused)) return page;
  const { pageMark: _, ...rest } = page;
  return { ...rest, marks: page.marks.map((mark) => (isRefused(mark) ? refusedMark(mark) : mark)) };
}

function refusedMark(mark: DoneMark): DoneMark {
  return { ...mark, status: "failed-retryable", findings: 0, errorCode: "findings-refused" };
}

function requireRows(receipt: FindingsReceipt, records: number): void {
  if (receipt.observations >= records) return;
  throw new GossipError(
    "the findings database took fewer findings than it was given; nothing was marked done",
    {
      code: "E_RECEIPT",
      details: { given: records, taken: receipt.observations },
    },
  );
}

function requireWhole(receipt: DoneReceipt, marks: number): void {
  if (receipt.records >= marks) return;
  throw new GossipError("the done-ledger took fewer marks than it was given; the cursor stays where it is", {
    code: "E_RECEIPT",
    details: { given: marks, taken: receipt.records },
  });
}

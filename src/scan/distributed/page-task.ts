/**
 * One page on its way: what the ledger knows of it, the scan of the rest, and what came of it. Promises: every item of a page it hands on has a
 * mark or had one; an item that fails is tried again some times, one that kills threads is given up; a page with too many
 * findings comes in parts.
 */

import { type DoneMark, isSettled } from "../../contracts/done-mark.ts";
import { assert } from "../../contracts/errors.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Bytes32, TenantId } from "../../contracts/ids.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { Problem } from "../../contracts/report.ts";
import { pageMarkId } from "../core/identity.ts";
import type { IdentifiedBatch, PageEngine } from "../pipeline/page-engine.ts";
import type { PageBatch } from "./page-batch.ts";
import type { ScannedPage } from "./scanned-page.ts";
import { unlessAborted } from "./unless-aborted.ts";

export interface PageScope {
  readonly tenant: TenantId;
  readonly policyHash: Bytes32;
  readonly engine: PageEngine;
  readonly ledger: Pick<DoneLedger, "statuses" | "settledPages">;
  readonly hasher: Hasher;
  readonly clock: Clock;
  readonly patiently: <T>(work: () => Promise<T>) => Promise<T>;
  /** Aborted when nobody wants the result: lease lost, or no time left to stop gently. */
  readonly signal: AbortSignal;
}

/** A page may be dropped at any time; whoever asks for its next part then gets `undefined`. */
export type PagePart = Omit<ScannedPage, "sequence">;

const RETRIES_MAX = 2;
const RETRY_WAIT_MS = 200;
/** How many threads an item may take with it. */
const DEATHS_MAX = 2;
const ID_BYTES = 32;
/** Codes that another try may change. */
const PASSING: ReadonlySet<string> = new Set(["unreadable", "changed"]);

export class PageTask {
  readonly #batch: PageBatch;
  readonly #start: number;
  readonly #to: number;
  readonly #scope: PageScope;
  readonly #deaths = new Map<number, number>();
  readonly #tries = new Map<number, number>();
  /** Items the ledger has settled already. */
  readonly #known: Uint8Array;
  #from: number;
  #ids: IdentifiedBatch | undefined;
  #pageMark: Bytes32 | undefined;
  #isUnchanged = false;
  #areNew = false;

  constructor(batch: PageBatch, from: number, to: number, scope: PageScope) {
    this.#batch = batch;
    this.#start = from;
    this.#from = from;
    this.#to = to;
    this.#scope = scope;
    this.#known = new Uint8Array(to - from);
  }

  /** Every part was handed on. */
  get isDone(): boolean {
    return this.#from >= this.#to;
  }

  /** Asks the ledger of the page as a whole; unless it knows it, of each item, and sets what is to be scanned. */
  async look(): Promise<"unchanged" | "changed" | "dropped"> {
    const mark = this.#batch.markOf(this.#start, this.#to);
    if (mark !== undefined && (await this.#isSettled(mark))) return "unchanged";
    const batch = await unlessAborted(this.#scope.signal, this.#batch.identified());
    if (batch === "aborted") return "dropped";
    this.#ids = batch;
    const ovids = batch.memory.ovids(this.#start, this.#to);
    if (mark === undefined && (await this.#isSettled(pageMarkId(this.#scope.hasher, ovids))))
      return "unchanged";
    await this.#lookUpItems(batch, ovids);
    return "changed";
  }

  async #isSettled(mark: Bytes32): Promise<boolean> {
    const { ledger, tenant, policyHash, patiently } = this.#scope;
    this.#pageMark = mark;
    const [isUnchanged = false] = await patiently(() => ledger.settledPages(tenant, policyHash, [mark]));
    this.#isUnchanged = isUnchanged;
    return isUnchanged;
  }

  async #lookUpItems({ memory }: IdentifiedBatch, ovids: Uint8Array): Promise<void> {
    const { ledger, tenant, policyHash, patiently } = this.#scope;
    const asked: Uint8Array[] = [];
    for (let at = 0; at < ovids.length; at += ID_BYTES) asked.push(ovids.subarray(at, at + ID_BYTES));
    const statuses = await patiently(() => ledger.statuses(tenant, policyHash, asked));
    this.#areNew = statuses.every((status) => status === undefined || isSettled(status));
    for (let i = this.#start; i < this.#to; i++) {
      if (isSettled(statuses[i - this.#start])) this.#known[i - this.#start] = 1;
      else if (memory.state(i) === "idle") memory.set(i, "pending");
    }
  }

  /** The next part; `undefined` when the page is done or was dropped. */
  async next(): Promise<PagePart | undefined> {
    if (this.#from >= this.#to || this.#scope.signal.aborted) return undefined;
    if (this.#isUnchanged) return this.#unchanged();
    const records: FindingRecord[] = [];
    const problems: Problem[] = [];
    let scanMs = 0;
    let to = this.#to;
    while (this.#hasPending(to)) {
      const result = await this.#scope.engine.scan(this.#identified, this.#from, to, this.#scope.signal);
      if (this.#scope.signal.aborted) return undefined;
      for (const record of result.records) records.push(record);
      if (problems.length === 0) problems.push(...result.problems);
      scanMs += result.scanMs;
      for (const { index } of result.lost) if (index !== undefined) this.#buryAfterDeath(index);
      if (result.lost.length > 0) continue;
      // Findings became too many: what is behind the first pending item is a part of its own.
      to = this.#firstPending(to) ?? to;
      assert(to > this.#from, "a scan that nothing stops gets something done");
      await this.#prepareRetry(to);
    }
    const part = this.#partTo(to, records, problems, scanMs);
    this.#from = to;
    return part;
  }

  #hasPending(to: number): boolean {
    return this.#firstPending(to) !== undefined;
  }

  #firstPending(to: number): number | undefined {
    const { memory } = this.#identified;
    for (let i = this.#from; i < to; i++) if (memory.isPending(i)) return i;
    return undefined;
  }

  #buryAfterDeath(index: number): void {
    const deaths = (this.#deaths.get(index) ?? 0) + 1;
    this.#deaths.set(index, deaths);
    if (deaths < DEATHS_MAX) return;
    const { memory } = this.#identified;
    memory.startedAtMs[index] = memory.finishedAtMs[index] = this.#scope.clock.nowMs();
    memory.bytes[index] = 0;
    memory.findings[index] = 0;
    memory.set(index, "failed-permanent", "engine-failed");
  }

  async #prepareRetry(to: number): Promise<void> {
    const { memory } = this.#identified;
    let tries = 0;
    for (let i = this.#from; i < to; i++) {
      if (
        memory.state(i) !== "failed-retryable" ||
        !PASSING.has(memory.code(i)) ||
        memory.facts.kind(i) !== "file"
      )
        continue;
      const done = this.#tries.get(i) ?? 0;
      if (done >= RETRIES_MAX) continue;
      this.#tries.set(i, done + 1);
      tries = Math.max(tries, done + 1);
      memory.set(i, "pending");
    }
    if (tries > 0) await this.#scope.clock.sleep(RETRY_WAIT_MS * tries ** 2, this.#scope.signal);
  }

  #partTo(
    to: number,
    records: readonly FindingRecord[],
    problems: readonly Problem[],
    scanMs: number,
  ): PagePart {
    const marks: DoneMark[] = [];
    let isWhollySettled = this.#from === this.#start && to === this.#to;
    let bytes = 0;
    for (let i = this.#from; i < to; i++) {
      if (this.#known[i - this.#start] === 1) continue;
      const mark = this.#mark(i);
      marks.push(mark);
      bytes += mark.bytesScanned;
      if (!isSettled(mark.status)) isWhollySettled = false;
    }
    const counts = { items: to - this.#from, bytes, scanMs };
    const part = { ...counts, marks, areNew: this.#areNew, records, problems, isUnchanged: false };
    const lastKey = this.#batch.keyOf(to - 1);
    return { ...part, lastKey, ...(isWhollySettled ? { pageMark: this.#pageMark! } : {}) };
  }

  #mark(index: number): DoneMark {
    const { memory } = this.#identified;
    const status = memory.state(index) as DoneMark["status"];
    const code = memory.code(index);
    return {
      ovidHash: memory.ovid(index),
      status,
      bytesScanned: memory.bytes[index]!,
      findings: memory.findings[index]!,
      startedAtMs: memory.startedAtMs[index]!,
      finishedAtMs: memory.finishedAtMs[index]!,
      ...(code === "" ? {} : { errorCode: code }),
    };
  }

  #unchanged(): PagePart {
    const items = this.#to - this.#from;
    const lastKey = this.#batch.keyOf(this.#to - 1);
    this.#from = this.#to;
    const nothing = { marks: [], areNew: true, records: [], problems: [], bytes: 0, scanMs: 0 };
    return { items, lastKey, ...nothing, isUnchanged: true };
  }

  get #identified(): IdentifiedBatch {
    assert(this.#ids !== undefined, "a page that is scanned has ids");
    return this.#ids;
  }
}

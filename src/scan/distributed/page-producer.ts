/**
 * Fills the commit queue of one shard: walks, asks the ledger, makes ids, scans, all of it ahead of the commits. Promises: bounded batches,
 * bounded scans at once, pages in the order of keys; once told to stop no page is begun that was not; memory of a batch is given back when its
 * pages are scanned; whoever wants to hears which pages need no scan.
 */
import type { Problem } from "../../contracts/report.ts";
import { bytesOfPath } from "../../sources/filesystem/ordered-walk.ts";
import { createPageFactsIdOf } from "../core/fs-identity.ts";
import type { FsPayload } from "../core/fs-payload.ts";
import type { PageEngine } from "../pipeline/page-engine.ts";
import type { ShardWalk } from "../pipeline/shard-walk.ts";
import { Gate } from "./gate.ts";
import type { OrderedQueue } from "./ordered-queue.ts";
import { PageBatch, type PageBatchParts } from "./page-batch.ts";
import { cutPages } from "./page-cutter.ts";
import { type PagePart, type PageScope, PageTask } from "./page-task.ts";
import { unlessAborted } from "./unless-aborted.ts";

export interface ProducerOptions {
  readonly walk: ShardWalk;
  readonly engine: PageEngine;
  readonly root: FsPayload;
  readonly bytesMax: number;
  readonly scope: PageScope;
  /** Places for pages that are begun and not committed, shared by all shards of the worker. */
  readonly places: Gate;
  /** Begin nothing new. */
  readonly stop: AbortSignal;
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Whether a page is unchanged as a whole: where one is, threads that scan are likely to have room. */
  readonly onLooked: (isUnchanged: boolean) => void;
}

/** A page in the queue. */
export interface QueuedPage {
  readonly items: number;
  /** What `first` came to, once it is known to be the whole page. */
  readonly whole: PagePart | undefined;
  /** `undefined`: it was dropped, and so is everything behind it. */
  readonly first: Promise<PagePart | undefined>;
  /** Parts behind the first; nearly always none. */
  rest(): AsyncGenerator<PagePart | undefined>;
  /** Gives its memory and its place back. Belongs behind the last part taken, and behind `first` if none is wanted; twice is harmless. */
  readonly letGo: () => void;
}

const BATCHES_AHEAD = 4;
const SCANS_AT_ONCE = 3;

export class PageProducer {
  readonly #options: ProducerOptions;
  readonly #parts: PageBatchParts;
  readonly #batches = new Gate(BATCHES_AHEAD);
  readonly #scans = new Gate(SCANS_AT_ONCE);
  /** Every file of the shard was given out. */
  isExhausted = false;
  itemsInFlight = 0;

  constructor(options: ProducerOptions) {
    this.#options = options;
    const { engine, root, scope } = options;
    const isWeak = engine.objectVersion === "metadata";
    const idOfFacts = isWeak ? { idOfFacts: createPageFactsIdOf(scope.hasher, bytesOfPath(root.path)) } : {};
    this.#parts = { engine, root, ...idOfFacts };
  }

  /** Ends with the queue closed, whatever happens. */
  async fill(queue: OrderedQueue<QueuedPage>): Promise<void> {
    try {
      while (await this.#batch(queue));
      queue.close();
    } catch (error) {
      queue.fail(error);
    }
  }

  /** False: that was the last one. */
  async #batch(queue: OrderedQueue<QueuedPage>): Promise<boolean> {
    const { walk, stop, bytesMax, scope } = this.#options;
    await this.#batches.enter();
    const named = await unlessAborted(stop, walk.next());
    if (named === "aborted") return false;
    if (named === undefined) {
      this.isExhausted = true;
      return false;
    }
    this.#options.onProblems(named.problems);
    const batch = new PageBatch(named, this.#parts);
    const pages = cutPages(named, bytesMax);
    const release = this.#releaser(batch, pages.length);
    let isTaken = true;
    for (const { from, to } of pages) {
      const letGo = release();
      // Memory is lent to all pages of a batch, those nobody wants included.
      if (!isTaken) {
        letGo();
        continue;
      }
      await this.#options.places.enter();
      const page = this.#begin(new PageTask(batch, from, to, scope), to - from, letGo);
      isTaken = queue.push(page);
      if (!isTaken) void page.first.then(page.letGo, page.letGo);
    }
    if (!isTaken) return false;
    return !stop.aborted;
  }

  #begin(task: PageTask, items: number, release: () => void): QueuedPage {
    this.itemsInFlight += items;
    const first = this.#first(task).finally(() => {
      if (task.isDone) release();
    });
    let whole: PagePart | undefined;
    // Whoever takes the page hears of a fault; the page may never be taken.
    first.then(
      (part) => {
        if (task.isDone) whole = part;
      },
      () => {},
    );
    const scans = this.#scans;
    const { places } = this.#options;
    return {
      items,
      get whole() {
        return whole;
      },
      first,
      async *rest() {
        while (!task.isDone) {
          await scans.enter();
          const part = await task.next().finally(() => scans.leave());
          yield part;
          if (part === undefined) return;
        }
      },
      letGo: once(() => {
        release();
        places.leave();
      }),
    };
  }

  async #first(task: PageTask): Promise<PagePart | undefined> {
    if (this.#options.stop.aborted) return undefined;
    const known = await task.look();
    if (known === "dropped") return undefined;
    this.#options.onLooked(known === "unchanged");
    if (known === "unchanged") return task.next();
    await this.#scans.enter();
    try {
      return this.#options.stop.aborted ? undefined : await task.next();
    } finally {
      this.#scans.leave();
    }
  }

  /** Makes what each page calls, once or more, when it is through with the batch's memory; the last one gives it back. */
  #releaser(batch: PageBatch, pages: number): () => () => void {
    let open = pages;
    return () =>
      once(() => {
        if (--open > 0) return;
        batch.release();
        this.#batches.leave();
      });
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}

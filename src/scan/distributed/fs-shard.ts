/**
 * One lease of one shard of a file tree, from claim to its end: complete, parked, given back or lost.
 * Promises: findings before marks before the cursor, page by page; a cursor never passes an item that has no mark; nothing is written once the lease
 * is over; scanning runs ahead of commits, within bounds. Ends without an error unless the worker as a whole cannot go on.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { Cursor, ParkReason } from "../../contracts/shard.ts";
import { boundsOf, keyOfBytes } from "../../sources/filesystem/core/key-range.ts";
import type { FsPayload } from "../core/fs-payload.ts";
import { BATCH_ITEMS_MAX } from "../pipeline/batch-memory.ts";
import { RootLostError, type ShardWalk } from "../pipeline/shard-walk.ts";
import { CommitLine } from "./commit-line.ts";
import { CommitProtocol, type DurablePrefix, type PageDurable } from "./commit-protocol.ts";
import type { ShardParts, ShardTask } from "./fleet-worker.ts";
import type { Gate } from "./gate.ts";
import { type HydratedRoot, hydrateFsRoot } from "./hydrate-fs-root.ts";
import { OrderedQueue } from "./ordered-queue.ts";
import { PageProducer, type QueuedPage } from "./page-producer.ts";
import type { PagePart } from "./page-task.ts";
import { patiently } from "./patience.ts";
import { ShardEndings } from "./shard-endings.ts";
import { ShardOps } from "./shard-ops.ts";
import { ShareGiver } from "./share-giver.ts";
import {
  DEFAULT_OUTAGE_MAX_MS,
  DEFAULT_SHARE_ITEMS_MIN,
  type WorkerDeps,
  type WorkerOptions,
} from "./worker-deps.ts";

export interface FsShardParts extends ShardParts {
  /** For pages on their way, of all shards together. */
  readonly places: Gate;
}

const DEFAULT_CHECKPOINT_EVERY_MS = 500;
/** After attempts that moved nothing pages are this much smaller, so that the cursor gets close to what stops them. */
const SHRINK = 8;
/** Marks and findings of pages that are committed together. */
const GROUP_MARKS_MAX = 8_192;
const GROUP_RECORDS_MAX = 2_000;
/** Where a cursor stands that has no key of its own. */
const FIRST_KEY = Uint8Array.of(0);

export class FsShard implements ShardTask {
  readonly #deps: WorkerDeps;
  readonly #options: WorkerOptions;
  readonly #parts: FsShardParts;
  readonly #ops: ShardOps;
  readonly #endings: ShardEndings;
  readonly #protocol: CommitProtocol;
  readonly #line: CommitLine;
  readonly #drained = Promise.withResolvers<void>();
  readonly #abandon = new AbortController();
  /** Drop everything. */
  readonly #dropped: AbortSignal;
  #unsettled: PageDurable[] = [];
  #pagesSinceCheckpoint = 0;
  #checkpointedAtMs: number;

  constructor(deps: WorkerDeps, options: WorkerOptions, parts: FsShardParts) {
    this.#deps = deps;
    this.#options = options;
    this.#parts = parts;
    const { keeper, telemetry, claimed } = parts;
    this.#checkpointedAtMs = deps.clock.monotonicMs();
    const { coordinator, hasher, clock } = deps;
    this.#ops = new ShardOps({ coordinator, hasher, keeper, patiently: this.#patiently });
    const { tenant, run, shard, fence } = claimed.lease;
    this.#protocol = new CommitProtocol(deps.findings, deps.ledger, {
      fence: { tenant, run, shard, fence },
      policyHash: options.policyHash,
      nowMs: () => clock.nowMs(),
      check: () => keeper.check(),
      patiently: this.#patiently,
      onRefusedItem: (error) => telemetry.trouble(error),
    });
    this.#endings = new ShardEndings({ ops: this.#ops, claimed, keeper, telemetry, clock, drop: parts.drop });
    this.#dropped = AbortSignal.any([keeper.signal, parts.drop]);
    const onDurable = (page: PageDurable) => this.#settled(page);
    this.#line = new CommitLine({ protocol: this.#protocol, keeper, telemetry, clock, onDurable });
  }

  /** Every file was given out, or files need no scan: whoever has room may look for the next shard. */
  get drained(): Promise<void> {
    return this.#drained.promise;
  }

  async run(): Promise<void> {
    try {
      await this.#endings.guard(() => this.#scanOrPark());
    } finally {
      this.#drained.resolve();
    }
  }

  async #scanOrPark(): Promise<void> {
    const { claimed } = this.#parts;
    if (this.#endings.isPoisoned) return this.#park("poisoned");
    const hydrated = await this.#hydrated(claimed.spec.metadata);
    if (hydrated.kind === "unusable") {
      this.#parts.telemetry.unusable(hydrated.why);
      return this.#park(hydrated.reason);
    }
    const after = claimed.cursor.key;
    const walk = this.#deps.walker.open({
      root: hydrated.root,
      bounds: boundsOf(claimed.spec),
      ...(after === undefined ? {} : { after: keyOfBytes(after) }),
      itemsMax: this.#shrunk(Math.min(this.#options.budgets.itemsMax, BATCH_ITEMS_MAX)),
    });
    try {
      await this.#scan(walk, hydrated.root);
    } catch (error) {
      if (!(error instanceof RootLostError)) throw error;
      await this.#park(error.reason);
    } finally {
      walk.close();
    }
  }

  /** An envelope nobody can open is a fault of the shard as much as a root that is gone. */
  async #hydrated(metadata: Uint8Array): Promise<HydratedRoot> {
    try {
      return await hydrateFsRoot(this.#deps.payloadOf(metadata), this.#deps.disk);
    } catch (error) {
      if (!(error instanceof GossipError)) throw error;
      return { kind: "unusable", reason: "other", why: error.message };
    }
  }

  async #scan(walk: ShardWalk, root: FsPayload): Promise<void> {
    const { engine, ledger, hasher, clock, meter } = this.#deps;
    const { telemetry, stop, places } = this.#parts;
    const { tenant, policyHash, budgets } = this.#options;
    const signal = AbortSignal.any([this.#dropped, this.#abandon.signal]);
    const producer = new PageProducer({
      walk,
      engine,
      root,
      bytesMax: this.#shrunk(budgets.bytesMax),
      scope: { tenant, policyHash, engine, ledger, hasher, clock, patiently: this.#patiently, signal },
      places,
      stop: AbortSignal.any([stop, signal]),
      onProblems: (problems) => telemetry.problems(problems),
      onLooked: (isUnchanged) => {
        if (isUnchanged) this.#drained.resolve();
        this.#parts.onLooked(isUnchanged);
      },
    });
    const queue = new OrderedQueue<QueuedPage>((depth) => meter.queueDepth(depth));
    const producing = producer.fill(queue).finally(() => this.#drained.resolve());
    try {
      const share = this.#shareGiver(walk, producer);
      const isWhole = await this.#commitAll(queue, producer, share);
      await this.#conclude(await this.#line.settle(), isWhole && producer.isExhausted);
    } finally {
      // What is still on its way is for nobody.
      this.#abandon.abort();
      queue.close();
      await letGoAll(queue);
      await producing;
      await letGoAll(queue);
      // Marks in flight carry the fence of this lease; still nothing of it is left behind.
      await this.#line.settle().catch(() => {});
    }
  }

  /** Takes pages in order until there are no more. False: one was dropped. */
  async #commitAll(
    queue: OrderedQueue<QueuedPage>,
    producer: PageProducer,
    share: ShareGiver,
  ): Promise<boolean> {
    for (let page = await queue.take(); page !== undefined; page = await queue.take()) {
      const first = await partOf(page);
      if (first === undefined) return false;
      const { parts, items } = this.#joined(queue, page, first);
      await this.#line.push(parts);
      for await (const part of restOf(page)) {
        if (part === undefined) return false;
        await this.#line.push([part]);
      }
      producer.itemsInFlight -= items;
      await this.#checkpointIfDue();
      await share.look();
    }
    return true;
  }

  /** With the pages behind it that are ready: one transaction costs less than several. A shard in trouble goes page by page. */
  #joined(
    queue: OrderedQueue<QueuedPage>,
    page: QueuedPage,
    first: PagePart,
  ): { readonly parts: readonly PagePart[]; readonly items: number } {
    const parts = [first];
    let { items } = page;
    if (page.whole === undefined || this.#parts.claimed.idleAttempts > 0) return { parts, items };
    let marks = first.marks.length;
    let records = first.records.length;
    const fits = ({ whole }: QueuedPage): boolean =>
      whole !== undefined &&
      marks + whole.marks.length <= GROUP_MARKS_MAX &&
      records + whole.records.length <= GROUP_RECORDS_MAX;
    for (let next = queue.takeIf(fits); next !== undefined; next = queue.takeIf(fits)) {
      const whole = next.whole!;
      parts.push(whole);
      items += next.items;
      marks += whole.marks.length;
      records += whole.records.length;
      next.letGo();
    }
    return { parts, items };
  }

  #settled(page: PageDurable): void {
    if (page.page.pageMark !== undefined) this.#unsettled.push(page);
    this.#pagesSinceCheckpoint++;
  }

  async #checkpointIfDue(): Promise<void> {
    const { checkpointEveryMs = DEFAULT_CHECKPOINT_EVERY_MS } = this.#options;
    const isHurried = this.#parts.claimed.idleAttempts > 0;
    const elapsedMs = this.#deps.clock.monotonicMs() - this.#checkpointedAtMs;
    if (isHurried || elapsedMs >= checkpointEveryMs) await this.#checkpoint(await this.#line.settle());
  }

  async #checkpoint({ lastKey }: DurablePrefix): Promise<void> {
    if (lastKey === undefined || this.#pagesSinceCheckpoint === 0) return;
    await this.#settlePages();
    const { clock } = this.#deps;
    const startedAtMs = clock.monotonicMs();
    const sequence = await this.#ops.checkpoint({ key: lastKey });
    this.#checkpointedAtMs = clock.monotonicMs();
    this.#endings.hasMoved = true;
    const tookMs = this.#checkpointedAtMs - startedAtMs;
    this.#parts.telemetry.checkpointed(sequence, this.#pagesSinceCheckpoint, tookMs);
    this.#pagesSinceCheckpoint = 0;
  }

  async #settlePages(): Promise<void> {
    await this.#protocol.settlePages(this.#unsettled);
    this.#unsettled = [];
  }

  async #conclude(prefix: DurablePrefix, isComplete: boolean): Promise<void> {
    const { telemetry, keeper } = this.#parts;
    const { clock } = this.#deps;
    keeper.check();
    if (!isComplete) {
      await this.#checkpoint(prefix);
      return this.#endings.release();
    }
    await this.#settlePages();
    const startedAtMs = clock.monotonicMs();
    await this.#ops.complete(this.#finalCursor(prefix));
    telemetry.wrote("coordination", clock.monotonicMs() - startedAtMs);
    telemetry.completed(clock.nowMs(), this.#pagesSinceCheckpoint);
  }

  #finalCursor({ lastKey }: DurablePrefix): Cursor {
    const { cursor, spec } = this.#parts.claimed;
    const start = spec.start.length > 0 ? spec.start : FIRST_KEY;
    return { key: lastKey ?? cursor.key ?? start };
  }

  #park(reason: ParkReason): Promise<void> {
    return this.#endings.park(reason);
  }

  #shareGiver(walk: ShardWalk, producer: PageProducer): ShareGiver {
    const { coordinator, clock } = this.#deps;
    const { keeper, telemetry, stop } = this.#parts;
    return new ShareGiver({
      stop: AbortSignal.any([stop, keeper.signal]),
      coordinator,
      ops: this.#ops,
      keeper,
      walk,
      clock,
      itemsMin: this.#options.shareItemsMin ?? DEFAULT_SHARE_ITEMS_MIN,
      progress: () => ({ ...telemetry.done, itemsInFlight: producer.itemsInFlight }),
      onSplit: (residual) => telemetry.split(residual),
      onTrouble: (error) => telemetry.trouble(error),
    });
  }

  #shrunk(limit: number): number {
    return Math.max(Math.floor(limit / SHRINK ** this.#parts.claimed.idleAttempts), 1);
  }

  readonly #patiently = <T>(work: () => Promise<T>): Promise<T> =>
    patiently(work, {
      clock: this.#deps.clock,
      signal: this.#dropped,
      budgetMs: this.#options.outageMaxMs ?? DEFAULT_OUTAGE_MAX_MS,
      random: this.#deps.random,
      onRetry: (error) => this.#parts.telemetry.retried(error),
    });
}

/** The first part. The page lets go of what it holds when nothing is behind that, or no part came. */
async function partOf(page: QueuedPage): Promise<PagePart | undefined> {
  let part: PagePart | undefined;
  try {
    part = await page.first;
    return part;
  } finally {
    if (part === undefined || page.whole !== undefined) page.letGo();
  }
}

async function* restOf(page: QueuedPage): AsyncGenerator<PagePart | undefined> {
  try {
    if (page.whole === undefined) yield* page.rest();
  } finally {
    page.letGo();
  }
}

/** Pages nobody takes: each is waited for, as threads may be at it. */
async function letGoAll(queue: OrderedQueue<QueuedPage>): Promise<void> {
  for (const page of queue.drain()) {
    await page.first.catch(() => {});
    page.letGo();
  }
}

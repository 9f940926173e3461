/**
 * Page jobs on threads of their own, which stay for as long as the worker lives. Promises: nothing here blocks the thread it runs in; a
 * thread that dies or hangs is replaced, and what it had in hand is answered as lost, with the item it was at; when threads die
 * one after another without getting anything done, the engine fails instead of starting more.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Problem } from "../../contracts/report.ts";
import type { ObjectVersionMode } from "../core/fs-identity.ts";
import { BATCH_ITEMS_MAX, BatchMemory, NO_THREAD } from "./batch-memory.ts";
import type { ThreadMaker } from "./engine-pool.ts";
import type { IdentifiedBatch, PageEngine, RangeResult } from "./page-engine.ts";
import {
  JobControl,
  type JobShare,
  type PageJob,
  type PageThreadData,
  type PageThreadOptions,
  type ScanRoot,
} from "./page-job.ts";
import { type JobEnd as EndOf, SupervisedThread } from "./supervised-thread.ts";
import { ThreadCrew } from "./thread-crew.ts";
import type { NamedBatch } from "./tree-batches.ts";

export interface PageEngineOptions extends PageThreadOptions {
  readonly threads: number;
  /** A thread that shows no sign of life for so long is given up. */
  readonly hangMs?: number;
}

const DEFAULT_HANG_MS = 60_000;
/** How long threads may take to drop what nobody wants: each ends a block, and one may hang on a disk. */
const STOP_WAIT_MS = 1_000;
const IDENTIFY_ATTEMPTS_MAX = 3;

type PageThread = SupervisedThread<Exclude<PageJob, { kind: "forget" }>, JobShare, PageJob>;
type JobEnd = EndOf<JobShare>;
type IdentifyJob = Extract<PageJob, { kind: "identify" }>;

export class ThreadedPageEngine<Setup> implements PageEngine {
  readonly threads: number;
  readonly objectVersion: ObjectVersionMode;
  readonly #maker: Pick<ThreadMaker<Setup>, "setup" | "workerUrl">;
  readonly #options: PageEngineOptions;
  readonly #crew: ThreadCrew<PageThread>;
  readonly #spare: BatchMemory[] = [];
  /** Batches in use, for threads that come later. */
  readonly #batches = new Map<number, IdentifyJob>();
  /** Batches a hanging thread may yet write to: their memory is not used again. */
  readonly #tainted = new Set<number>();
  #jobs = 0;

  constructor(maker: Pick<ThreadMaker<Setup>, "setup" | "workerUrl">, options: PageEngineOptions) {
    this.threads = Math.max(options.threads, 1);
    this.objectVersion = options.objectVersion;
    this.#maker = maker;
    this.#options = options;
    this.#crew = new ThreadCrew({
      start: (index, onDeath) => this.#start(index, onDeath),
      hangMs: options.hangMs ?? DEFAULT_HANG_MS,
      failure: { code: "E_PAGE_THREAD", message: "scan threads die one after another" },
    });
    this.#crew.grow(1);
  }

  async identify(batch: NamedBatch, root: ScanRoot): Promise<IdentifiedBatch> {
    const memory = this.#spare.pop() ?? new BatchMemory(BATCH_ITEMS_MAX);
    const id = ++this.#jobs;
    for (let attempt = 0; attempt < IDENTIFY_ATTEMPTS_MAX; attempt++) {
      memory.clear();
      memory.facts.bytes.set(batch.facts);
      const control = new JobControl();
      const job: IdentifyJob = {
        kind: "identify",
        job: ++this.#jobs,
        batch: id,
        root,
        keys: batch.keys,
        count: batch.count,
        memory: memory.memory,
        control: control.memory,
      };
      this.#batches.set(id, job);
      const ends = await this.#run(job);
      if (!ends.some((end) => end.kind === "lost"))
        return { ...batch, id, root, memory, release: () => this.#release(id, memory) };
    }
    this.#batches.delete(id);
    throw new GossipError("the threads that look at files died again and again over the same batch", {
      code: "E_PAGE_THREAD",
    });
  }

  async scan(batch: IdentifiedBatch, from: number, to: number, signal: AbortSignal): Promise<RangeResult> {
    const control = new JobControl();
    const stop = () => control.stop();
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    try {
      const job = ++this.#jobs;
      const running = this.#run({ kind: "scan", job, batch: batch.id, from, to, control: control.memory });
      const ends = await withinStop(signal, running);
      if (ends !== undefined) return settle(batch.memory, from, to, ends);
      this.#tainted.add(batch.id);
      return { records: [], problems: [], scanMs: 0, lost: [] };
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  async close(): Promise<void> {
    this.#crew.close();
  }

  async #run(job: Exclude<PageJob, { kind: "forget" }>): Promise<readonly JobEnd[]> {
    this.#crew.throwIfFailed();
    const ends = await Promise.all(this.#crew.threads.map((helper) => helper.run(job)));
    this.#crew.throwIfFailed();
    if (!ends.some((end) => end.kind === "share")) return ends;
    this.#crew.noteWork();
    // The first thread begins alone: the others then start with code that is already fast.
    if (job.kind === "scan") this.#crew.grow(this.threads);
    return ends;
  }

  #release(id: number, memory: BatchMemory): void {
    if (!this.#batches.delete(id)) return;
    for (const helper of this.#crew.threads) helper.post({ kind: "forget", batch: id });
    if (!this.#tainted.delete(id)) this.#spare.push(memory);
  }

  #start(index: number, onDeath: (why: string) => void): PageThread {
    const { setup, workerUrl } = this.#maker;
    const { threads: _, hangMs: __, ...options } = this.#options;
    const data: Omit<PageThreadData<Setup>, "pulse"> = { role: "pages", index, setup, options };
    const helper: PageThread = new SupervisedThread(workerUrl, data, onDeath);
    // Nothing is left to claim in these: the thread only learns what the batches hold.
    for (const job of this.#batches.values()) helper.post(job);
    return helper;
  }
}

/** `undefined`: the signal was aborted, and some thread did not answer for a while after that. */
async function withinStop<T>(signal: AbortSignal, running: Promise<T>): Promise<T | undefined> {
  running.catch(() => {});
  const late = Promise.withResolvers<undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => (timer = setTimeout(() => late.resolve(undefined), STOP_WAIT_MS));
  signal.addEventListener("abort", wait, { once: true });
  if (signal.aborted) wait();
  try {
    return await Promise.race([running, late.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", wait);
  }
}

/** What dead threads had done counts as not done: their findings went with them. */
function settle(memory: BatchMemory, from: number, to: number, ends: readonly JobEnd[]): RangeResult {
  const dead = new Set(ends.flatMap((end) => (end.kind === "lost" ? [end.thread] : [])));
  for (let i = from; i < to; i++) {
    const thread = memory.threads[i]!;
    if (thread === NO_THREAD) continue;
    if (dead.has(thread)) memory.set(i, "pending");
    memory.threads[i] = NO_THREAD;
  }
  const records: FindingRecord[] = [];
  const problems: Problem[] = [];
  const lost: { readonly index?: number }[] = [];
  let scanMs = 0;
  for (const end of ends) {
    if (end.kind === "lost") {
      lost.push(end.index === undefined ? {} : { index: end.index });
      continue;
    }
    records.push(...end.share.records);
    problems.push(...end.share.problems);
    scanMs += end.share.scanMs;
  }
  return { records, problems, scanMs, lost };
}

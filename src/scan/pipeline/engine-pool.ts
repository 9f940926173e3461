/**
 * All threads of one scan. The main thread begins alone; helpers are called once there is more than a little to do.
 * Promises: a helper that fails or dies fails the scan, and never lets it hang; an aborted signal stops every thread
 * within a fraction of a second; helpers that come too late are not waited for.
 */
import { Worker } from "node:worker_threads";
import { GossipError } from "../../contracts/errors.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import { ScanThread, type ThreadOptions } from "./scan-thread.ts";
import type { ThreadParts } from "./thread-parts.ts";
import { mergeResults, type ThreadResult } from "./thread-result.ts";
import type { WorkItem } from "./work-item.ts";
import { THREADS_MAX, type WorkStack } from "./work-stack.ts";
import type { WorkerData, WorkerMessage } from "./worker-thread.ts";

/** What makes the parts of each thread, here and in helpers. */
export interface ThreadMaker<Setup> {
  /** Plain data, posted to every helper. */
  readonly setup: Setup;
  /** The same with its large parts in shared memory, made when helpers are called; posting then copies none of them. */
  readonly helperSetup?: () => Setup;
  /** Makes the main thread's parts from it; the module at `workerUrl` does the same in a helper. */
  readonly makeParts: (setup: Setup) => Promise<ThreadParts>;
  readonly workerUrl: URL;
}

/** Starting helpers takes 15 to 30 ms: worth it once a tree shows to be larger than this, which one thread scans in as much. */
const ALONE_FILES_MAX = 80;
const ALONE_BYTES_MAX = 1_000_000;

const DEFAULT_STOP_WAIT_MS = 400;

export interface PoolOptions extends ThreadOptions {
  /** How long a stopped scan waits for what its helpers have found: each ends its file, and one may hang on a slow disk. */
  readonly stopWaitMs?: number;
}

export interface PoolOutcome {
  readonly result: ThreadResult;
  /** The signal was aborted before the scan was complete; the result is what was found until then. */
  readonly stopped: boolean;
  /** How many threads took part. */
  readonly threads: number;
  readonly rules: readonly RuleInfo[];
}

export class EnginePool<Setup> {
  readonly #maker: ThreadMaker<Setup>;
  readonly #stack: WorkStack;
  readonly #options: ThreadOptions;
  readonly #stopWaitMs: number;
  readonly #helpers: Helper[] = [];
  #isWalking = false;

  constructor(
    maker: ThreadMaker<Setup>,
    stack: WorkStack,
    { stopWaitMs = DEFAULT_STOP_WAIT_MS, ...options }: PoolOptions,
  ) {
    this.#stopWaitMs = stopWaitMs;
    this.#maker = maker;
    this.#stack = stack;
    this.#options = { ...options, threads: Math.min(Math.max(options.threads, 1), THREADS_MAX) };
  }

  /** `before` runs on the main thread ahead of the walk, with the feed to push into. */
  async run(
    items: readonly WorkItem[],
    signal: AbortSignal,
    before: (thread: ScanThread) => Promise<void>,
  ): Promise<PoolOutcome> {
    const stop = () => this.#stack.close("stopped");
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    try {
      return await this.#runAll(items, before);
    } catch (error) {
      this.#stack.close("failed");
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      for (const helper of this.#helpers) helper.letGo();
    }
  }

  async #runAll(
    items: readonly WorkItem[],
    before: (thread: ScanThread) => Promise<void>,
  ): Promise<PoolOutcome> {
    if (this.#options.startsTogether === true) this.#startHelpers();
    const parts = await this.#maker.makeParts(this.#maker.setup);
    const main = new ScanThread(parts, this.#stack, this.#options, {
      index: 0,
      staysResponsive: true,
      onProgress: (files, bytes) => this.#callHelpers(files, bytes),
    });
    await before(main);
    this.#isWalking = true;
    await main.run(items);
    const stopped = this.#stack.state === "stopped";
    const waitMs = stopped ? this.#stopWaitMs : undefined;
    const results = await Promise.all(this.#helpers.map((helper) => helper.result(this.#stack, waitMs)));
    const joined = results.filter((result) => result !== undefined);
    return {
      result: mergeResults([main.result(), ...joined]),
      stopped,
      threads: 1 + joined.length,
      rules: parts.rules,
    };
  }

  #callHelpers(files: number, bytes: number): void {
    if (this.#helpers.length > 0 || !this.#isWalking) return;
    if (files < ALONE_FILES_MAX && bytes < ALONE_BYTES_MAX) return;
    this.#startHelpers();
  }

  #startHelpers(): void {
    if (this.#options.threads < 2) return;
    const setup = this.#maker.helperSetup?.() ?? this.#maker.setup;
    for (let index = 1; index < this.#options.threads; index++) {
      const data = { memory: this.#stack.memory, index, options: this.#options, setup };
      this.#helpers.push(new Helper(this.#maker.workerUrl, data, this.#stack));
    }
  }
}

class Helper {
  readonly #worker: Worker;
  readonly #index: number;
  readonly #message: Promise<WorkerMessage>;

  constructor(url: URL, data: WorkerData<unknown>, stack: WorkStack) {
    this.#index = data.index;
    this.#worker = new Worker(url, { workerData: data });
    this.#message = new Promise((resolve) => {
      // Said again after a result has come, it changes nothing.
      const fail = (message: string, trace = "") => {
        stack.close("failed");
        resolve({ kind: "failed", message, stack: trace });
      };
      this.#worker.once("message", (message: WorkerMessage) => resolve(message));
      this.#worker.on("error", (error: Error) => fail(error.message, error.stack));
      this.#worker.once("exit", (code) => {
        fail(`the thread ended with code ${code} and without a result`);
      });
    });
  }

  /** `undefined`: it had not begun when the scan ended, or did not answer within `waitMs`. */
  async result(stack: WorkStack, waitMs?: number): Promise<ThreadResult | undefined> {
    if (stack.state !== "failed" && stack.shutOut(this.#index)) return undefined;
    const message = await (waitMs === undefined ? this.#message : within(waitMs, this.#message));
    if (message === undefined) return undefined;
    if (message.kind === "result") return message.result;
    throw new GossipError(`scan thread ${this.#index} failed: ${message.message}`, {
      code: "E_SCAN_THREAD",
      cause: new Error(message.stack),
    });
  }

  letGo(): void {
    this.#worker.unref();
  }
}

async function within<T>(waitMs: number, promise: Promise<T>): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), waitMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

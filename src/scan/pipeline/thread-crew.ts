/**
 * The helper threads of one scan. Promises: they may be started before it is known what there is to do, and make their parts meanwhile;
 * one that fails or dies fails the scan, and never lets it hang; those that come too late are not waited for. Who makes it disposes of it.
 */
import { Worker } from "node:worker_threads";
import { GossipError } from "../../contracts/errors.ts";
import type { ThreadOptions } from "./scan-thread.ts";
import type { ThreadResult } from "./thread-result.ts";
import { THREADS_MAX, type WorkStack } from "./work-stack.ts";
import type { Briefing, WorkerData, WorkerMessage } from "./worker-thread.ts";

/** What helpers are started with. */
export interface CrewMaker<Setup> {
  /** Plain data, posted to every helper. */
  readonly setup: Setup;
  /** The same with its large parts in shared memory, made when helpers are called; posting then copies none of them. */
  readonly helperSetup?: () => Setup;
  /** The module that makes a helper's parts of it. */
  readonly workerUrl: URL;
}

export class ThreadCrew<Setup> implements Disposable {
  readonly #maker: CrewMaker<Setup>;
  readonly #stack: WorkStack;
  readonly #helpers: Helper[] = [];
  #setup: Setup | undefined;
  #options: ThreadOptions | undefined;

  constructor(maker: CrewMaker<Setup>, stack: WorkStack) {
    this.#maker = maker;
    this.#stack = stack;
  }

  get count(): number {
    return this.#helpers.length;
  }

  /** Starts as many more as make `count`. */
  start(count: number): void {
    const { setup, helperSetup, workerUrl } = this.#maker;
    while (this.#helpers.length < Math.min(count, THREADS_MAX - 1)) {
      this.#setup ??= helperSetup?.() ?? setup;
      const index = this.#helpers.length + 1;
      const helper = new Helper(
        workerUrl,
        { memory: this.#stack.memory, index, setup: this.#setup },
        this.#stack,
      );
      if (this.#options !== undefined) helper.brief({ kind: "work", options: this.#options });
      this.#helpers.push(helper);
    }
  }

  /** What there is to do: those started before wait for it. */
  brief(options: ThreadOptions): void {
    this.#options = options;
    for (const helper of this.#helpers) helper.brief({ kind: "work", options });
  }

  /** Of those that took part, once the scan is over. `waitMs`: for no longer than that. */
  async results(waitMs?: number): Promise<readonly ThreadResult[]> {
    const results = await Promise.all(this.#helpers.map((helper) => helper.result(waitMs)));
    return results.filter((result) => result !== undefined);
  }

  [Symbol.dispose](): void {
    for (const helper of this.#helpers) helper.letGo(this.#options !== undefined);
  }
}

class Helper {
  readonly #worker: Worker;
  readonly #index: number;
  readonly #stack: WorkStack;
  readonly #message: Promise<WorkerMessage>;

  constructor(url: URL, data: WorkerData<unknown>, stack: WorkStack) {
    this.#index = data.index;
    this.#stack = stack;
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

  brief(briefing: Briefing): void {
    this.#worker.postMessage(briefing);
  }

  /** `undefined`: it had not begun when the scan ended, or did not answer within `waitMs`. */
  async result(waitMs?: number): Promise<ThreadResult | undefined> {
    if (this.#stack.state !== "failed" && this.#stack.shutOut(this.#index)) return undefined;
    const message = await (waitMs === undefined ? this.#message : within(waitMs, this.#message));
    if (message === undefined) return undefined;
    if (message.kind === "result") return message.result;
    throw new GossipError(`scan thread ${this.#index} failed: ${message.message}`, {
      code: "E_SCAN_THREAD",
      cause: new Error(message.stack),
    });
  }

  letGo(isBriefed: boolean): void {
    if (!isBriefed) this.brief({ kind: "dismissed" });
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

/**
 * All threads of one scan. The main thread begins alone; helpers are called once there is more than a little to do.
 * Promises: a helper that fails or dies fails the scan, and never lets it hang; an aborted signal stops every thread
 * within a fraction of a second; helpers that come too late are not waited for.
 */
import type { RuleInfo } from "../../contracts/rule-info.ts";
import { ScanThread, type ThreadOptions } from "./scan-thread.ts";
import { type CrewMaker, ThreadCrew } from "./thread-crew.ts";
import type { ThreadParts } from "./thread-parts.ts";
import { mergeResults, type ThreadResult } from "./thread-result.ts";
import type { WorkItem } from "./work-item.ts";
import { THREADS_MAX, type WorkStack } from "./work-stack.ts";

/** What makes the parts of each thread, here and in helpers. */
export interface ThreadMaker<Setup> extends CrewMaker<Setup> {
  /** Makes the main thread's parts; the module at `workerUrl` does the same in a helper. */
  readonly makeParts: (setup: Setup) => Promise<ThreadParts>;
}

/** Starting helpers takes 15 to 30 ms: worth it once a tree shows to be larger than this, which one thread scans in as much. */
const ALONE_FILES_MAX = 80;
const ALONE_BYTES_MAX = 1_000_000;

/** How long a stopped scan waits for what its helpers have found: each ends its file, and one may hang on a slow disk. */
const STOP_WAIT_MS = 400;

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
  readonly #crew: ThreadCrew<Setup>;
  #isWalking = false;

  /** `crew`: helpers that have been started already. */
  constructor(
    maker: ThreadMaker<Setup>,
    stack: WorkStack,
    options: ThreadOptions,
    crew = new ThreadCrew(maker, stack),
  ) {
    this.#maker = maker;
    this.#stack = stack;
    this.#crew = crew;
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
      this.#crew[Symbol.dispose]();
    }
  }

  async #runAll(
    items: readonly WorkItem[],
    before: (thread: ScanThread) => Promise<void>,
  ): Promise<PoolOutcome> {
    this.#crew.brief(this.#options);
    if (this.#options.startsTogether === true) this.#crew.start(this.#options.threads - 1);
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
    const waitMs = stopped ? STOP_WAIT_MS : undefined;
    const joined = await this.#crew.results(waitMs);
    return {
      result: mergeResults([main.result(), ...joined]),
      stopped,
      threads: 1 + joined.length,
      rules: parts.rules,
    };
  }

  #callHelpers(files: number, bytes: number): void {
    if (this.#crew.count > 0 || !this.#isWalking) return;
    if (files < ALONE_FILES_MAX && bytes < ALONE_BYTES_MAX) return;
    this.#crew.start(this.#options.threads - 1);
  }
}

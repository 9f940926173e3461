/**
 * Helper threads that stay, and the watch over them. Promises: a thread that dies or hangs is replaced by one of the same number before anybody
 * hears of it; when threads die one after another without getting anything done, the crew fails instead of starting more.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { SupervisedThread } from "./supervised-thread.ts";

/** What the watch asks of a thread. */
export type CrewThread = Pick<SupervisedThread<never, never, never>, "isSilent" | "giveUp" | "end">;

export interface CrewOptions<Thread> {
  readonly start: (index: number, onDeath: (why: string) => void) => Thread;
  /** A thread that shows no sign of life for so long is given up. */
  readonly hangMs: number;
  /** What is thrown once the crew has failed, but for the reason: `scan threads die one after another`. */
  readonly failure: { readonly code: string; readonly message: string };
  readonly onFailure?: () => void;
}

/** The silence of a thread is noticed with this share of it to spare. */
const LOOKS_PER_HANG = 4;
/** Threads that may die in a row before a job gets done. */
const DEATHS_MAX = 12;

export class ThreadCrew<Thread extends CrewThread> {
  readonly #options: CrewOptions<Thread>;
  readonly #threads: Thread[] = [];
  readonly #watch: ReturnType<typeof setInterval>;
  #deaths = 0;
  #failure: GossipError | undefined;
  #isClosed = false;

  constructor(options: CrewOptions<Thread>) {
    this.#options = options;
    this.#watch = setInterval(() => this.#look(), options.hangMs / LOOKS_PER_HANG);
    this.#watch.unref();
  }

  get threads(): readonly Thread[] {
    return this.#threads;
  }

  /** Starts threads until there are `count`. */
  grow(count: number): void {
    for (let index = this.#threads.length; index < count; index++) this.#threads.push(this.#start(index));
  }

  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** A thread got something done: those that died before it do not count any more. */
  noteWork(): void {
    this.#deaths = 0;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#watch);
    for (const thread of this.#threads) thread.end();
  }

  #start(index: number): Thread {
    return this.#options.start(index, (why) => this.#replace(index, why));
  }

  #replace(index: number, why: string): void {
    if (this.#isClosed) return;
    if (++this.#deaths <= DEATHS_MAX) {
      this.#threads[index] = this.#start(index);
      return;
    }
    const { code, message } = this.#options.failure;
    this.#failure = new GossipError(`${message}: ${why}`, { code });
    this.#options.onFailure?.();
  }

  #look(): void {
    const nowMs = performance.now();
    const { hangMs } = this.#options;
    for (const thread of [...this.#threads]) if (thread.isSilent(nowMs, hangMs)) thread.giveUp();
  }
}

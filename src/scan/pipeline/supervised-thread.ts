/**
 * One helper thread that stays, as the main thread holds it. Promises: every job given to it ends, with its share or as lost; once it is given up
 * nothing of it is heard any more, even if the system cannot stop it.
 */
import { Worker } from "node:worker_threads";
import { ThreadPulse } from "./page-job.ts";
import type { ThreadRole } from "./thread-roles.ts";

interface OfJob {
  readonly job: number;
}

/** What such a thread is started with, besides its pulse. */
export interface SupervisedData {
  readonly role: ThreadRole;
  readonly index: number;
}

export type JobEnd<Share extends OfJob> = { readonly kind: "share"; readonly share: Share } | LostJob;

export interface LostJob {
  readonly kind: "lost";
  readonly thread: number;
  /** It was the one the thread was at; others only waited for their turn. */
  readonly isUnderWay: boolean;
  /** The item of this job the thread was at. */
  readonly index?: number;
  /** The same of a repository's objects: a hex id. */
  readonly object?: string;
}

/** `Job`s are answered with a `Share` of the same number; a `Note` is not answered. */
export class SupervisedThread<Job extends OfJob, Share extends OfJob, Note> {
  readonly #index: number;
  readonly #worker: Worker;
  readonly #pulse = new ThreadPulse();
  readonly #waiting = new Map<number, (end: JobEnd<Share>) => void>();
  readonly #onDeath: (why: string) => void;
  #isOver = false;
  #beats = 0;
  #beatAtMs = 0;

  constructor(url: URL, data: SupervisedData, onDeath: (why: string) => void) {
    this.#index = data.index;
    this.#onDeath = onDeath;
    this.#worker = new Worker(url, { workerData: { ...data, pulse: this.#pulse.memory } });
    this.#worker.on("message", (share: Share) => this.#hear(share));
    this.#worker.on("error", (error: Error) => this.#die(error.message));
    this.#worker.once("exit", (code) => this.#die(`a thread ended with code ${code}`));
  }

  run(job: Job): Promise<JobEnd<Share>> {
    return new Promise((resolve) => {
      if (this.#isOver) return resolve({ kind: "lost", thread: this.#index, isUnderWay: false });
      if (this.#waiting.size === 0) this.#beatAtMs = performance.now();
      this.#waiting.set(job.job, resolve);
      this.#worker.postMessage(job);
    });
  }

  /** Something no answer is waited for. */
  post(note: Note): void {
    if (!this.#isOver) this.#worker.postMessage(note);
  }

  /** Jobs that were given to it and are not answered. */
  get load(): number {
    return this.#waiting.size;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether it has work and has shown no sign of life for `hangMs`. */
  isSilent(nowMs: number, hangMs: number): boolean {
    const { beats } = this.#pulse;
    if (this.#waiting.size === 0 || beats !== this.#beats) {
      this.#beats = beats;
      this.#beatAtMs = nowMs;
      return false;
    }
    return nowMs - this.#beatAtMs > hangMs;
  }

  giveUp(): void {
    this.#die("a thread hangs");
    void this.#worker.terminate();
  }

  /** No job is waited for any more. */
  end(): void {
    this.#isOver = true;
    this.#worker.unref();
    void this.#worker.terminate();
  }

  #hear(share: Share): void {
    const resolve = this.#waiting.get(share.job);
    this.#waiting.delete(share.job);
    resolve?.({ kind: "share", share });
  }

  #die(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const { place, object } = this.#pulse;
    // The next one is in place before anybody hears that this one is gone.
    this.#onDeath(why);
    // Jobs are done in their order.
    let isUnderWay = true;
    for (const [job, resolve] of this.#waiting) {
      const index = place?.job === job ? place.index : undefined;
      resolve({
        kind: "lost",
        thread: this.#index,
        isUnderWay,
        ...(index === undefined ? {} : { index }),
        ...(isUnderWay && object !== undefined ? { object } : {}),
      });
      isUnderWay = false;
    }
    this.#waiting.clear();
  }
}

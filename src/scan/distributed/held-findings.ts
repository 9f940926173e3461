/**
 * Findings that the repositories of one worker hold and have not kept yet. Promises: however many repositories are visited side by side, each
 * keeps what it holds before all of them together hold much; few of them do so at once, as a finding takes most room while it is being kept.
 */
import { edenGC, fullGC } from "bun:jsc";
import { Gate } from "./gate.ts";

/** Of one repository: they wait no longer for a checkpoint. */
const HITS_MAX = 4_000;
/** Of all of them; above it, a repository with so many keeps them at once. */
const ALL_HITS_MAX = 12_000;
const HITS_MIN = 400;
const KEEPING_MAX = 3;
/** Rows and parameters of findings pile up behind a thread that mostly waits: nothing else makes it collect them soon. */
const COLLECT_EVERY_HITS = 4_000;
const COLLECT_ALL_EVERY_HITS = 16_000;

export class HeldFindings {
  readonly #keeping = new Gate(KEEPING_MAX);
  #hits = 0;
  #sinceCollection = 0;
  #sinceWholeCollection = 0;

  hold(hits: number): void {
    this.#hits += hits;
  }

  letGo(hits: number): void {
    this.#hits -= hits;
    this.#sinceCollection += hits;
    this.#sinceWholeCollection += hits;
    if (this.#sinceCollection < COLLECT_EVERY_HITS) return;
    this.#sinceCollection = 0;
    if (this.#sinceWholeCollection < COLLECT_ALL_EVERY_HITS) return void edenGC();
    this.#sinceWholeCollection = 0;
    fullGC();
  }

  /** Whether a repository that holds so many of them is to keep them now. */
  isDue(own: number): boolean {
    return own >= HITS_MAX || (own >= HITS_MIN && this.#hits >= ALL_HITS_MAX);
  }

  /** Waits for its turn. */
  async keep<T>(work: () => Promise<T>): Promise<T> {
    await this.#keeping.enter();
    try {
      return await work();
    } finally {
      this.#keeping.leave();
    }
  }
}

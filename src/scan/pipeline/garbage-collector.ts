/**
 * When a thread collects its garbage. Left to itself the runtime takes the engine's memory for heap, and lets twice as much garbage gather
 * in each thread before it looks; collecting often costs less than touching fresh memory.
 */
import { edenGC, fullGC } from "bun:jsc";

const COLLECT_EVERY_BYTES = 16 << 20;

export class GarbageCollector {
  #bytes = 0;
  #bytesAt = COLLECT_EVERY_BYTES;

  /** So much more was scanned, or leaves as much behind. */
  add(bytes: number): void {
    this.scanned(this.#bytes + bytes);
  }

  /** So much was scanned since the thread began. */
  scanned(bytes: number): void {
    this.#bytes = bytes;
    if (bytes < this.#bytesAt) return;
    this.#bytesAt = bytes + COLLECT_EVERY_BYTES;
    edenGC();
  }

  /** What outlives small collections, too. */
  collectAll(): void {
    this.#bytesAt = this.#bytes + COLLECT_EVERY_BYTES;
    fullGC();
  }
}

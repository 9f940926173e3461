/**
 * The queue between who scans and who commits. Promises: order is kept; closing lets what is inside be taken, failing does not.
 * Bounded by the places its pages hold, which are counted over all shards of a worker.
 */
export class OrderedQueue<T> {
  readonly #items: T[] = [];
  readonly #onDepth: (depth: number) => void;
  #isClosed = false;
  #failure: { readonly error: unknown } | undefined;
  #wake = () => {};

  constructor(onDepth: (depth: number) => void = () => {}) {
    this.#onDepth = onDepth;
  }

  /** False: nobody takes any more. */
  push(item: T): boolean {
    if (this.#isClosed) return false;
    this.#items.push(item);
    this.#onDepth(this.#items.length);
    this.#wake();
    return true;
  }

  /** `undefined` at the end. */
  async take(): Promise<T | undefined> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure.error;
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#onDepth(this.#items.length);
        return item;
      }
      if (this.#isClosed) return undefined;
      await new Promise<void>((resume) => (this.#wake = resume));
    }
  }

  /** The next one, if it is there already and wanted. */
  takeIf(isWanted: (item: T) => boolean): T | undefined {
    const item = this.#items[0];
    if (item === undefined || this.#failure !== undefined || !isWanted(item)) return undefined;
    this.#items.shift();
    this.#onDepth(this.#items.length);
    return item;
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
    this.close();
  }

  /** What was never taken. */
  drain(): readonly T[] {
    return this.#items.splice(0);
  }
}

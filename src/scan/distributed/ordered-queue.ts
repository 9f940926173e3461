/**
 * A bounded queue between who scans and who commits. Promises: order is kept; `push` waits while it is full; closing lets what is inside be
 * taken; failing does not.
 */
export class OrderedQueue<T> {
  readonly #capacity: number;
  readonly #items: T[] = [];
  readonly #onDepth: (depth: number) => void;
  #isClosed = false;
  #failure: { readonly error: unknown } | undefined;
  #wakeTaker = () => {};
  #wakePusher = () => {};

  constructor(capacity: number, onDepth: (depth: number) => void = () => {}) {
    this.#capacity = capacity;
    this.#onDepth = onDepth;
  }

  /** False: nobody takes any more. */
  async push(item: T): Promise<boolean> {
    while (this.#items.length >= this.#capacity && !this.#isClosed)
      await new Promise<void>((resume) => (this.#wakePusher = resume));
    if (this.#isClosed) return false;
    this.#items.push(item);
    this.#onDepth(this.#items.length);
    this.#wakeTaker();
    return true;
  }

  /** `undefined` at the end. */
  async take(): Promise<T | undefined> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure.error;
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#onDepth(this.#items.length);
        this.#wakePusher();
        return item;
      }
      if (this.#isClosed) return undefined;
      await new Promise<void>((resume) => (this.#wakeTaker = resume));
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#wakeTaker();
    this.#wakePusher();
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

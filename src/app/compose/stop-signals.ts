/**
 * SIGINT and SIGTERM as an AbortSignal: the first asks the work to stop, the second ends the process at once.
 * Promises: dispose takes the handlers away again.
 */
const NAMES = ["SIGINT", "SIGTERM"] as const;

export type StopSignalName = (typeof NAMES)[number];

export class StopSignals implements Disposable {
  readonly #controller = new AbortController();
  #received: StopSignalName | undefined;
  readonly #handlers: readonly (readonly [StopSignalName, () => void])[];

  constructor() {
    this.#handlers = NAMES.map((name) => [name, () => this.#stop(name)] as const);
    for (const [name, handler] of this.#handlers) process.on(name, handler);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The signal that asked to stop, if one has. */
  get received(): StopSignalName | undefined {
    return this.#received;
  }

  /** Without handlers the system's own takes over: the next signal kills, and the parent sees which one did. */
  #stop(name: StopSignalName): void {
    this.#received = name;
    this[Symbol.dispose]();
    this.#controller.abort();
  }

  [Symbol.dispose](): void {
    for (const [name, handler] of this.#handlers) process.off(name, handler);
  }
}

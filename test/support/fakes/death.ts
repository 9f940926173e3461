/** Where a worker dies in the crash tests: at one of its calls, before the call took effect or after it and before the answer. */

export type When = "before" | "after";

/** Lets calls through up to one of them; from there on nothing answers until somebody says `wake`. */
export class Death {
  calls = 0;
  readonly #at: number;
  readonly #when: When;
  readonly #only: string | undefined;
  readonly #awake = Promise.withResolvers<void>();
  isDead = false;

  /** `only`: calls of this name alone are counted, as `ledger.commit`. */
  constructor(at: number, when: When, only?: string) {
    this.#at = at;
    this.#when = when;
    this.#only = only;
  }

  wake(): void {
    this.#awake.resolve();
  }

  async call<T>(name: string, work: () => Promise<T>): Promise<T> {
    const counts = this.#only === undefined || this.#only === name;
    if (counts) this.calls++;
    const isHere = counts && this.calls === this.#at;
    if (this.isDead || (isHere && this.#when === "before")) {
      this.isDead = true;
      await this.#awake.promise;
      return work();
    }
    const answer = await work();
    if (isHere) this.isDead = true;
    if (this.isDead) await this.#awake.promise;
    return answer;
  }

  wrap<T extends object>(port: T, part = ""): T {
    return new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          const result = () => Reflect.apply(value, target, args) as unknown;
          return ASYNC.has(String(name))
            ? this.call(`${part}.${String(name)}`, async () => result())
            : result();
        };
      },
    });
  }
}

const ASYNC = new Set([
  ...[
    "claim",
    "renew",
    "checkpoint",
    "complete",
    "park",
    "release",
    "splitResidual",
    "progress",
    "finishRun",
  ],
  ...["pulse", "askForShare", "isShareWanted", "statuses", "commit", "settledPages", "settlePages"],
  ...["trackLives", "get", "write", "open", "visit"],
  ...["identify", "scan"],
]);

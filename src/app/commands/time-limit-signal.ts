/** `--timeout` as an AbortSignal. Promises: dispose takes the timer away; how a stopped scan is told names the limit. */
import type { Problem } from "../../contracts/report.ts";
import type { TimeLimit } from "./scan-options.ts";

export class TimeLimitSignal implements Disposable {
  readonly #controller = new AbortController();
  readonly #limit: TimeLimit | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins to count. */
  constructor(limit: TimeLimit | undefined) {
    this.#limit = limit;
    if (limit === undefined) return;
    this.#timer = setTimeout(() => this.#controller.abort(), limit.ms);
    this.#timer.unref();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isOver(): boolean {
    return this.#controller.signal.aborted;
  }

  /** A scan that was stopped because of the limit says so. */
  inWords(problem: Problem): Problem {
    if (!this.isOver || problem.kind !== "stopped") return problem;
    const message = `the scan was not complete after ${this.#limit?.text} (--timeout); this is what was found until then`;
    return { ...problem, message };
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}

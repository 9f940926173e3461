/** What could not be read, each object named once. Promises: bounded, and what was read after all from another copy is no problem. */
import type { GitFault, GitProblem } from "./core/git-fault.ts";

export class ProblemList {
  readonly #max: number;
  readonly #files: GitProblem[] = [];
  readonly #objects = new Map<string, GitProblem>();
  /** Problems beyond those kept. */
  uncounted = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get all(): readonly GitProblem[] {
    return [...this.#files, ...this.#objects.values()];
  }

  file(path: string, fault: GitFault): void {
    const known = this.#files.some((one) => one.path === path && one.message === fault.message);
    if (known) return;
    if (this.#hasRoom()) this.#files.push({ kind: fault.kind, path, message: fault.message });
  }

  object(oid: string, path: string, fault: GitFault): void {
    if (!this.#objects.has(oid) && this.#hasRoom())
      this.#objects.set(oid, { kind: fault.kind, path, oid, message: fault.message });
  }

  /** Whether reading this object has failed so far. */
  has(oid: string): boolean {
    return this.#objects.has(oid);
  }

  /** The object was read from another place. */
  settle(oid: string): void {
    this.#objects.delete(oid);
  }

  #hasRoom(): boolean {
    if (this.#files.length + this.#objects.size < this.#max) return true;
    this.uncounted++;
    return false;
  }
}

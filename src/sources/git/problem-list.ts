/** What could not be read, each object named once. Promises: bounded, and what was read after all from another copy is no problem. */
import type { GitFault, GitProblem } from "./core/git-fault.ts";

export class ProblemList {
  readonly #max: number;
  readonly #files: GitProblem[] = [];
  readonly #objects = new Map<string, GitProblem>();
  readonly #contents = new Map<string, GitProblem>();
  /** Problems beyond those kept. */
  uncounted = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get all(): readonly GitProblem[] {
    return [...this.#files, ...this.#objects.values(), ...this.#contents.values()];
  }

  file(path: string, fault: GitFault): void {
    const known = this.#files.some((one) => one.path === path && one.message === fault.message);
    if (known) return;
    if (this.#hasRoom()) this.#files.push({ kind: fault.kind, path, message: fault.message });
  }

  /** An object that could not be read. */
  object(oid: string, path: string, fault: GitFault): void {
    this.#note(this.#objects, oid, path, fault);
  }

  /** An object that was read, and whose content makes no sense. */
  content(oid: string, path: string, fault: GitFault): void {
    this.#note(this.#contents, oid, path, fault);
  }

  #note(list: Map<string, GitProblem>, oid: string, path: string, fault: GitFault): void {
    if (!list.has(oid) && this.#hasRoom())
      list.set(oid, { kind: fault.kind, path, oid, message: fault.message });
  }

  /** Whether reading any object has failed so far. */
  get hasObjects(): boolean {
    return this.#objects.size > 0;
  }

  /** Whether reading this object has failed so far. */
  has(oid: string): boolean {
    return this.#objects.has(oid);
  }

  /** The object was read from another place. */
  settle(oid: string): void {
    this.#objects.delete(oid);
  }

  /** As `settle`, for an object that was asked for by itself. */
  settleContent(oid: string): void {
    this.#objects.delete(oid);
    this.#contents.delete(oid);
  }

  #hasRoom(): boolean {
    if (this.#files.length + this.#objects.size + this.#contents.size < this.#max) return true;
    this.uncounted++;
    return false;
  }
}

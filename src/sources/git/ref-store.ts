/**
 * A repository's refs and reflogs where they are kept as files: HEAD and its kind, `refs/**`, `packed-refs`, `logs/**`,
 * those of linked work trees too. Promises: a file that cannot be read is a problem, and the others are read; bounded in depth.
 */
import { join } from "node:path";
import type { ConfinedDirectory } from "./confined-directory.ts";
import { corrupt, GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import type { ObjectFormat } from "./core/object-format.ts";
import { isRefName, type RefValue, readPackedRefs, readRefFile } from "./core/ref-text.ts";
import { type ReflogEntry, readReflog } from "./core/reflog.ts";
import { linkedWorkTrees } from "./git-directory.ts";
import type { ProblemList } from "./problem-list.ts";

export interface GitRef {
  /** `HEAD`, `refs/heads/main`, `worktrees/x/HEAD`. */
  readonly name: string;
  /** Undefined when it leads to a ref that is not there: a branch before its first commit. */
  readonly oid: string | undefined;
  /** The ref it stands for, when it is symbolic. */
  readonly target: string | undefined;
}

export interface RefLogEntry extends ReflogEntry {
  /** The ref's name. */
  readonly ref: string;
}

export interface RefParts {
  readonly own: ConfinedDirectory;
  readonly common: ConfinedDirectory;
  readonly format: ObjectFormat;
  readonly limits: GitLimits;
  readonly problems: ProblemList;
}

const DEPTH_MAX = 32;
const SYMBOLIC_DEPTH_MAX = 5;
const REF_MAX_BYTES = 64 * 1024;
const SPECIAL = /^[A-Z][A-Z_]*$/;

export class RefStore {
  readonly #parts: RefParts;

  constructor(parts: RefParts) {
    this.#parts = parts;
  }

  /** All refs, sorted by name. */
  refs(): readonly GitRef[] {
    const values = this.#readValues();
    return [...values]
      .map(([name, value]) => ({
        name,
        oid: resolve(values, value),
        target: value.kind === "symbolic" ? value.target : undefined,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #readValues(): ReadonlyMap<string, RefValue> {
    const { own, common } = this.#parts;
    const values = new Map<string, RefValue>();
    for (const { name, oid } of this.#packed()) values.set(name, { kind: "object", oid });
    for (const name of this.#filesBelow(common, "refs")) this.#read(common, name, name, values);
    if (own.path !== common.path)
      for (const name of this.#filesBelow(own, "refs")) this.#read(own, name, name, values);
    for (const name of this.#names(own)) if (SPECIAL.test(name)) this.#read(own, name, name, values);
    for (const tree of this.#workTrees()) {
      const directory = this.#guard(join(common.path, tree), () => common.below(tree));
      if (directory === undefined || directory.path === own.path) continue;
      for (const name of [
        ...this.#names(directory).filter((one) => SPECIAL.test(one)),
        ...this.#filesBelow(directory, "refs"),
      ])
        this.#read(directory, name, `${tree}/${name}`, values);
    }
    return values;
  }

  #workTrees(): readonly string[] {
    const { common } = this.#parts;
    return this.#guard(join(common.path, "worktrees"), () => linkedWorkTrees(common)) ?? [];
  }

  #names(directory: ConfinedDirectory): readonly string[] {
    return this.#guard(directory.path, () => directory.names()) ?? [];
  }

  #packed(): readonly { readonly name: string; readonly oid: string }[] {
    const { common, format, limits, problems } = this.#parts;
    const path = join(common.path, "packed-refs");
    const text = this.#guard(path, () => common.readText("packed-refs", limits.textMaxBytes));
    const { refs, badLines } = readPackedRefs(text ?? "", format);
    if (badLines > 0) problems.file(path, corrupt(`${badLines} of its lines are no refs`));
    return refs;
  }

  #read(directory: ConfinedDirectory, name: string, as: string, values: Map<string, RefValue>): void {
    const path = join(directory.path, name);
    this.#guard(path, () => {
      const slash = name.lastIndexOf("/");
      const parent = slash === -1 ? directory : directory.below(name.slice(0, slash));
      const text = parent?.readText(name.slice(slash + 1), REF_MAX_BYTES);
      if (text === undefined) return;
      const value = readRefFile(text, this.#parts.format);
      if (value !== undefined) values.set(as, value);
      else if (name.startsWith("refs/") || name === "HEAD") throw corrupt("it holds no ref");
    });
  }

  /** Paths of the plain files below `name`, relative to `directory`. */
  #filesBelow(directory: ConfinedDirectory, name: string): readonly string[] {
    const files: string[] = [];
    const visit = (path: string, depth: number): void => {
      const here = this.#guard(join(directory.path, path), () => directory.below(path));
      if (here === undefined) return;
      for (const entry of this.#names(here)) {
        const child = `${path}/${entry}`;
        if (!isRefName(child)) continue;
        if (!here.isDirectory(entry)) files.push(child);
        else if (depth < DEPTH_MAX) visit(child, depth + 1);
        else
          this.#parts.problems.file(
            join(directory.path, child),
            new GitFault("too-large", "refs lie too deep"),
          );
      }
    };
    visit(name, 0);
    return files;
  }

  /** Every reflog's entries, oldest first in each. */
  *reflogs(): Generator<RefLogEntry, void, undefined> {
    const { own, common } = this.#parts;
    const trees = this.#workTrees().filter((tree) => join(common.path, tree) !== own.path);
    yield* this.#logsOf(common, "logs", "");
    if (own.path !== common.path) yield* this.#logsOf(own, "logs", "");
    for (const tree of trees) yield* this.#logsOf(common, `${tree}/logs`, `${tree}/`);
  }

  *#logsOf(
    directory: ConfinedDirectory,
    name: string,
    prefix: string,
  ): Generator<RefLogEntry, void, undefined> {
    const { format, limits } = this.#parts;
    for (const path of this.#filesBelow(directory, name)) {
      const slash = path.lastIndexOf("/");
      const text = this.#guard(join(directory.path, path), () =>
        directory.below(path.slice(0, slash))?.readText(path.slice(slash + 1), limits.textMaxBytes),
      );
      for (const entry of readReflog(text ?? "", format))
        yield { ref: prefix + path.slice(name.length + 1), ...entry };
    }
  }

  #guard<T>(path: string, make: () => T): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#parts.problems.file(path, error);
      return undefined;
    }
  }
}

function resolve(values: ReadonlyMap<string, RefValue>, first: RefValue): string | undefined {
  let value: RefValue | undefined = first;
  for (let depth = 0; value?.kind === "symbolic" && depth < SYMBOLIC_DEPTH_MAX; depth++)
    value = values.get(value.target);
  return value?.kind === "object" ? value.oid : undefined;
}

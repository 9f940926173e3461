/**
 * Which entries of a directory are wanted: `--exclude`, `--include` and `--respect-gitignore` in one answer.
 * Globs mean what they mean in a `.gitignore` at the root; of several, the last that matches decides.
 * Promises: what an excluded directory holds is never asked for. Use one per thread and root.
 */
import { IgnoreList } from "./core/ignore-list.ts";
import { childPrefix, displayPath, type FsPath } from "./fs-path.ts";
import { GitignoreChain, type IgnoreLevel } from "./gitignore-chain.ts";

export interface FilterOptions {
  readonly exclude: readonly string[];
  /** Empty: everything. A directory that matches brings all below it. */
  readonly include: readonly string[];
  readonly respectGitignore: boolean;
}

export const NO_FILTER: FilterOptions = { exclude: [], include: [], respectGitignore: false };

export function filtersNothing(options: FilterOptions): boolean {
  return options.exclude.length === 0 && options.include.length === 0 && !options.respectGitignore;
}

export class PathFilter {
  readonly #root: FsPath;
  readonly #exclude: IgnoreList;
  readonly #include: IgnoreList;
  readonly #chain: GitignoreChain | undefined;
  // The directory entered last: what `admits` is asked about lies directly in it.
  #prefix = "";
  #included = true;
  #level: IgnoreLevel | undefined;

  /** `root` is the directory the patterns are relative to. */
  constructor(root: FsPath, options: FilterOptions) {
    this.#root = root;
    this.#exclude = new IgnoreList(options.exclude.join("\n"));
    this.#include = new IgnoreList(options.include.join("\n"));
    this.#chain = options.respectGitignore ? new GitignoreChain(root) : undefined;
  }

  enter(directory: FsPath): void {
    const below = displayPath(directory).slice(childPrefix(this.#root).length);
    this.#prefix = childPrefix(below);
    this.#included = this.#include.isEmpty || anyPart(this.#include, below);
    this.#level = this.#chain?.levelFor(directory);
  }

  admits(name: string, isDirectory: boolean): boolean {
    const path = this.#prefix + name;
    if (this.#exclude.verdict(path, name, isDirectory) === "taken") return false;
    if (!isDirectory && !this.#included && this.#include.verdict(path, name, false) !== "taken") return false;
    return this.#level === undefined || !this.#isIgnored(this.#chain!.prefix + path, name, isDirectory);
  }

  #isIgnored(path: string, name: string, isDirectory: boolean): boolean {
    for (let level = this.#level; level !== undefined; level = level.parent) {
      const verdict = level.list.verdict(path.slice(level.baseLength), name, isDirectory);
      if (verdict !== undefined) return verdict === "taken";
    }
    return false;
  }
}

/** Whether a file the user named himself passes: its path as given counts, each directory of it included. */
export function admitsNamedFile(path: FsPath, options: FilterOptions): boolean {
  const plain = path.replace(/^(?:\.\.\/)+|^\//, "");
  const name = plain.slice(plain.lastIndexOf("/") + 1);
  const above = plain.slice(0, Math.max(plain.length - name.length - 1, 0));
  const exclude = new IgnoreList(options.exclude.join("\n"));
  if (anyPart(exclude, above) || exclude.verdict(plain, name, false) === "taken") return false;
  const include = new IgnoreList(options.include.join("\n"));
  return include.isEmpty || anyPart(include, above) || include.verdict(plain, name, false) === "taken";
}

/** Whether `directory` or one above it is taken; the outermost verdict stands, as nothing below can undo it. */
function anyPart(list: IgnoreList, directory: string): boolean {
  for (let end = directory.indexOf("/"), start = 0; directory !== ""; ) {
    const path = end < 0 ? directory : directory.slice(0, end);
    if (list.verdict(path, path.slice(start), true) === "taken") return true;
    if (end < 0) return false;
    start = end + 1;
    end = directory.indexOf("/", start);
  }
  return false;
}

/**
 * The ignore files that speak about a directory: its own `.gitignore`, those above it up to the top of the
 * repository, and `.git/info/exclude`. Promises: each is read once, and only if it is a plain file; a nested
 * repository starts afresh. May not: look at the user's or the system's own git settings, which differ by machine.
 */
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { IgnoreList } from "./core/ignore-list.ts";
import { childPrefix, displayPath, type FsPath, lstatMaybe, nativePath, parentPath } from "./fs-path.ts";

/** One ignore file; `parent` is asked when this one says nothing. */
export interface IgnoreLevel {
  readonly list: IgnoreList;
  /** How much of a path, counted from the top of the repository, lies above this file's directory. */
  readonly baseLength: number;
  readonly parent: IgnoreLevel | undefined;
}

const FILE_BYTES_MAX = 4 << 20;
const CACHED_MAX = 20_000;

export class GitignoreChain {
  readonly #root: FsPath;
  /** Path of the root below the top of its repository, with a slash at the end unless empty. */
  readonly prefix: string;
  readonly #above: IgnoreLevel | undefined;
  readonly #levels = new Map<FsPath, IgnoreLevel | undefined>();

  constructor(root: FsPath) {
    this.#root = root;
    const here = absolutePath(root === "" ? "." : root);
    const top = repositoryTop(here) ?? here;
    this.prefix = childPrefix(relative(top, here));
    this.#above = levelsBetween(top, here);
  }

  /** The nearest level for entries of `directory`, which lies at or below the root. */
  levelFor(directory: FsPath): IgnoreLevel | undefined {
    if (this.#levels.has(directory)) return this.#levels.get(directory);
    const isRoot = directory === this.#root;
    const inherited = isRoot ? this.#above : this.levelFor(this.#parentOf(directory));
    const baseLength = this.prefix.length + (isRoot ? 0 : this.#below(directory) + 1);
    const level = levelAt(directory, baseLength, inherited);
    if (this.#levels.size >= CACHED_MAX) this.#levels.clear();
    this.#levels.set(directory, level);
    return level;
  }

  #below(directory: FsPath): number {
    return displayPath(directory).length - childPrefix(this.#root).length;
  }

  #parentOf(directory: FsPath): FsPath {
    const parent = parentPath(directory);
    return parent.length < this.#root.length ? this.#root : parent;
  }
}

/** Where a root that vanishes lay does not matter any more: the walk will report it. */
function absolutePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function repositoryTop(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (lstatSync(join(at, ".git"), { throwIfNoEntry: false }) !== undefined) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** The levels of `top` and of what lies between it and `here`, without `here`, which the walk itself will ask for. */
function levelsBetween(top: string, here: string): IgnoreLevel | undefined {
  const parts = relative(top, here).split("/");
  let level: IgnoreLevel | undefined;
  let at = top;
  for (const part of top === here ? [] : parts) {
    level = levelAt(at, at.length === top.length ? 0 : childPrefix(relative(top, at)).length, level);
    at = join(at, part);
  }
  return level;
}

function levelAt(
  directory: FsPath,
  baseLength: number,
  inherited: IgnoreLevel | undefined,
): IgnoreLevel | undefined {
  const prefix = childPrefix(directory);
  const startsRepository = lstatMaybe(prefix + ".git") !== undefined;
  const outer = startsRepository ? withFile(prefix + ".git/info/exclude", baseLength, undefined) : inherited;
  return withFile(prefix + ".gitignore", baseLength, outer);
}

function withFile(
  file: FsPath,
  baseLength: number,
  parent: IgnoreLevel | undefined,
): IgnoreLevel | undefined {
  const list = readList(file);
  return list === undefined ? parent : { list, baseLength, parent };
}

/** A list that cannot be read hides nothing: what it would have hidden is scanned. */
function readList(file: FsPath): IgnoreList | undefined {
  const found = lstatMaybe(file);
  if (found === undefined || !found.isFile() || found.size === 0 || found.size > FILE_BYTES_MAX)
    return undefined;
  try {
    const list = new IgnoreList(readFileSync(nativePath(file), "utf8"));
    return list.isEmpty ? undefined : list;
  } catch {
    return undefined;
  }
}

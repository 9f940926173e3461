/**
 * A tree in the order of its keys: the bytes of whole paths below the root, inside a half-open range, behind a cursor.
 * Promises: every worker sees the same order; symbolic links are not followed; names that are no UTF-8 keep their bytes; memory
 * holds the names of the directories that are open and no more; a directory that cannot be read is an entry that says so.
 * Blocks while it reads: belongs into a thread, or into short slices.
 */
import type { Problem, Skipped } from "../../contracts/report.ts";
import { type ByteKey, isBefore, type KeyBounds, mayReach } from "./core/key-range.ts";
import { readDirectory } from "./directory-reader.ts";
import { childPrefix, type FsPath, isRaw, rawPath } from "./fs-path.ts";
import type { PathFilter } from "./path-filter.ts";

export type WalkEntry =
  | { readonly kind: "file"; readonly key: ByteKey }
  /** Its key ends in a slash. */
  | { readonly kind: "broken-directory"; readonly key: ByteKey; readonly problem: Problem };

export interface OrderedWalkOptions {
  /** Absolute, a directory. */
  readonly root: FsPath;
  readonly bounds: KeyBounds;
  /** Begins behind this key. */
  readonly after?: ByteKey;
  readonly filter?: PathFilter;
}

/** A directory that is open: its names in order, directories with a slash behind them. */
interface Frame {
  readonly prefix: ByteKey;
  readonly names: readonly ByteKey[];
  at: number;
}

const NOT_ASCII = /[^\0-\x7f]/;

export class OrderedWalk {
  /** What was left out on purpose so far. */
  readonly skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 } satisfies Skipped;
  /** Directories read so far. */
  directories = 0;
  readonly #root: FsPath;
  readonly #from: ByteKey;
  readonly #isFromTaken: boolean;
  readonly #filter: PathFilter | undefined;
  readonly #frames: Frame[] = [];
  #end: ByteKey;
  #rootProblem: Problem | undefined;
  #isOpen = false;

  constructor({ root, bounds, after, filter }: OrderedWalkOptions) {
    this.#root = root;
    this.#isFromTaken = after !== undefined && after >= bounds.start;
    this.#from = this.#isFromTaken ? after! : bounds.start;
    this.#end = bounds.end;
    this.#filter = filter;
  }

  /** Keys at and behind `end` are not visited any more. */
  endAt(end: ByteKey): void {
    this.#end = end;
  }

  /** The root itself could not be read: there is nothing to say of what it holds. */
  get rootProblem(): Problem | undefined {
    return this.#rootProblem;
  }

  /** The next entry; `done` at the end; `undefined` when `directoriesMax` were read and none was found yet. */
  next(directoriesMax: number): WalkEntry | "done" | undefined {
    if (!this.#isOpen) this.#openRoot();
    const pauseAt = this.directories + directoriesMax;
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      const name = frame.names[frame.at];
      if (name === undefined) {
        this.#frames.pop();
        continue;
      }
      const key = frame.prefix + name;
      if (!isBefore(key, this.#end)) break;
      if (!name.endsWith("/")) {
        frame.at++;
        if (this.#isWanted(key)) return { kind: "file", key };
        continue;
      }
      if (this.directories >= pauseAt) return undefined;
      frame.at++;
      if (!mayReach(key, this.#from)) continue;
      const problem = this.#open(key);
      if (problem !== undefined && this.#isWanted(key)) return { kind: "broken-directory", key, problem };
    }
    return "done";
  }

  #isWanted(key: ByteKey): boolean {
    return this.#isFromTaken ? key > this.#from : key >= this.#from;
  }

  #openRoot(): void {
    this.#isOpen = true;
    this.#rootProblem = this.#open("");
  }

  /** Reads the directory of this key; what cannot be read of it is answered, the rest is visited. */
  #open(prefix: ByteKey): Problem | undefined {
    this.directories++;
    const listing = listDirectory(this.#root, prefix, this.#filter, (kind) => this.skipped[kind]++);
    if (listing.names.length > 0) {
      const at = firstReaching(listing.names, prefix, this.#from);
      this.#frames.push({ prefix, names: listing.names, at });
    }
    return listing.problem;
  }
}

export interface Listing {
  /** In order; directories with a slash behind them. */
  readonly names: readonly ByteKey[];
  readonly problem?: Problem;
}

/** One directory in the order of keys. */
export function listDirectory(
  root: FsPath,
  prefix: ByteKey,
  filter?: PathFilter,
  onSkipped: (kind: keyof Skipped) => void = () => {},
): Listing {
  const path = pathOfKey(root, prefix.slice(0, -1));
  const names: ByteKey[] = [];
  let found: Problem | undefined;
  const nameOf = (child: FsPath) => byteName(child, path);
  readDirectory(path, filter, {
    directory: (child) => names.push(nameOf(child) + "/"),
    file: (name) => names.push(NOT_ASCII.test(name) ? latin1(name) : name),
    rawFile: (child) => names.push(nameOf(child)),
    skipped: onSkipped,
    problem: (problem) => (found ??= problem),
  });
  names.sort();
  return { names, ...(found === undefined ? {} : { problem: found }) };
}

/** The path of a key below a root; a plain string whenever that loses nothing. */
export function pathOfKey(root: FsPath, key: ByteKey): FsPath {
  if (key === "") return root;
  const prefix = childPrefix(root);
  if (!NOT_ASCII.test(key) && !isRaw(root)) return prefix + key;
  return rawPath(Buffer.concat([bytesOfPath(prefix), Buffer.from(key, "latin1")]));
}

/** The bytes the system knows a path by. */
export function bytesOfPath(path: FsPath): Buffer {
  return isRaw(path) ? Buffer.from(path.slice(1), "latin1") : Buffer.from(path, "utf8");
}

function byteName(child: FsPath, directory: FsPath): ByteKey {
  const path = isRaw(child) ? child.slice(1) : NOT_ASCII.test(child) ? latin1(child) : child;
  return path.slice(bytesOfPath(childPrefix(directory)).length);
}

function latin1(text: string): ByteKey {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** Index of the first name that is, or holds, a key at or behind `from`. */
function firstReaching(names: readonly ByteKey[], prefix: ByteKey, from: ByteKey): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = prefix + names[middle]!;
    if (key >= from || (key.endsWith("/") && from.startsWith(key))) high = middle;
    else low = middle + 1;
  }
  return low;
}

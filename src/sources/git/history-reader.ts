/**
 * A repository's commits and trees, read once: what history names and the repository does not hold, and all that attribution
 * needs later. Promises: can be done a piece at a time; parents beyond the cut of a shallow clone are not missing, nor are
 * submodules' commits. What cannot be read is a problem of the repository.
 */

import type { ObjectType } from "./core/object-type.ts";
import type { TakeGitObject, UnitReader } from "./object-units.ts";
import type { GitRepository } from "./repository.ts";
import { TreeTable } from "./tree-table.ts";

export interface MissingObjects {
  readonly commits: number;
  readonly trees: number;
  readonly blobs: number;
}

const TYPES: readonly ObjectType[] = ["commit", "tree"];
/** About 48 MB; histories that hold more are read again for the blobs something was found in. */
const ENTRIES_MAX = 4_000_000;

export class HistoryReader implements Disposable {
  readonly trees: TreeTable;
  readonly #repository: GitRepository;
  readonly #reader: UnitReader;
  readonly #cut: ReadonlySet<string>;
  readonly #missing = { commits: new Set<string>(), trees: new Set<string>(), blobs: new Set<string>() };
  /** The one being read. */
  #object: { readonly id: Uint8Array; readonly type: ObjectType; readonly bytes: Uint8Array } | undefined;
  #isDone = false;

  constructor(repository: GitRepository, entriesMax = ENTRIES_MAX) {
    this.#repository = repository;
    this.#cut = new Set(repository.shallow);
    this.#reader = repository.unitReader(repository.planUnits(TYPES), TYPES);
    this.trees = new TreeTable({
      idBytes: repository.format.idBytes,
      directories: repository.packDirectories,
      entriesMax,
      unknown: (number, isTree) => this.#check(isTree ? "trees" : "blobs", this.trees.ids.oidOf(number)),
    });
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Reads some more. False: there is no more. */
  next(): boolean {
    this.#isDone = !this.#reader.next(this.#take);
    return !this.#isDone;
  }

  readonly #take: TakeGitObject = (id, type, bytes) => {
    this.#object = { id, type, bytes };
    this.#repository.examineId(id, this.#readObject);
  };

  readonly #readObject = (): void => {
    const { id, type, bytes } = this.#object!;
    if (type === "tree") this.trees.add(id, bytes);
    else this.trees.addCommit(id, bytes, this.#cut.size > 0 && this.#cut.has(id.toHex()));
  };

  /** Each missing object once. Everything has been read. */
  missing(): MissingObjects {
    for (const [number, isTree] of this.trees.namedElsewhere())
      this.#check(isTree ? "trees" : "commits", this.trees.ids.oidOf(number));
    const { commits, trees, blobs } = this.#missing;
    return { commits: commits.size, trees: trees.size, blobs: blobs.size };
  }

  /** For who reads many histories; nothing made of it may be used any more. */
  [Symbol.dispose](): void {
    this.trees[Symbol.dispose]();
  }

  #check(kind: keyof MissingObjects, oid: string): void {
    if (!this.#repository.has(oid)) this.#missing[kind].add(oid);
  }
}

/** Counts what is missing, all at once. */
export function countMissing(repository: GitRepository): MissingObjects {
  return readHistory(repository).missing();
}

export function readHistory(repository: GitRepository): HistoryReader {
  const history = new HistoryReader(repository);
  while (history.next()) {}
  return history;
}

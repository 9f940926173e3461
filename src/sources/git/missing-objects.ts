/** What a repository's commits and trees name and it does not hold: how much of the history cannot be scanned. */
import { type Lineage, readLineage } from "./core/commit.ts";
import { corrupt } from "./core/git-fault.ts";
import type { IdTable } from "./core/id-table.ts";
import type { GitRepository } from "./repository.ts";

export interface MissingObjects {
  readonly commits: number;
  readonly trees: number;
  readonly blobs: number;
}

/**
 * Counts each missing object once. Parents beyond the cut of a shallow clone are not missing, nor are submodules' commits.
 * Reads all commits and trees.
 */
export function countMissing(repository: GitRepository): MissingObjects {
  const missing = new MissingIds(repository);
  const cut = new Set(repository.shallow);
  repository.each(["commit", "tree"], (id, type, bytes) =>
    repository.examineId(id, () => {
      if (type === "tree") missing.checkTree(bytes);
      else missing.checkCommit(readLineage(bytes, repository.format), cut.size > 0 && cut.has(id.toHex()));
    }),
  );
  return missing.count();
}

const DIGIT_FOUR = 0x34;
const DIGIT_SIX = 0x36;

class MissingIds {
  readonly #repository: GitRepository;
  readonly #idBytes: number;
  /** Ids that are here. */
  readonly #here: IdTable;
  readonly #missing = { commits: new Set<string>(), trees: new Set<string>(), blobs: new Set<string>() };

  constructor(repository: GitRepository) {
    this.#repository = repository;
    this.#idBytes = repository.format.idBytes;
    this.#here = repository.packedIds();
  }

  count(): MissingObjects {
    const { commits, trees, blobs } = this.#missing;
    return { commits: commits.size, trees: trees.size, blobs: blobs.size };
  }

  checkCommit({ tree, parents }: Lineage, isCut: boolean): void {
    this.#ask("trees", Uint8Array.fromHex(tree), 0);
    if (!isCut) for (const parent of parents) this.#ask("commits", Uint8Array.fromHex(parent), 0);
  }

  /** Throws GitFault when the tree is malformed; what was read of it before counts. */
  checkTree(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const id = bytes.indexOf(0, at) + 1;
      if (id === 0 || id + this.#idBytes > bytes.length) throw corrupt("the tree ends within an entry");
      // `160000`: another repository's commit.
      const isSubmodule = bytes[at] === 0x31 && bytes[at + 1] === DIGIT_SIX;
      const isTree = bytes[at] === DIGIT_FOUR || (bytes[at] === 0x30 && bytes[at + 1] === DIGIT_FOUR);
      if (!isSubmodule) this.#ask(isTree ? "trees" : "blobs", bytes, id);
      at = id + this.#idBytes;
    }
  }

  #ask(kind: keyof MissingObjects, bytes: Uint8Array, at: number): void {
    if (this.#here.find(bytes, at) !== -1) return;
    const oid = bytes.subarray(at, at + this.#idBytes).toHex();
    if (this.#missing[kind].has(oid)) return;
    if (this.#repository.has(oid)) this.#here.add(bytes, at);
    else this.#missing[kind].add(oid);
  }
}

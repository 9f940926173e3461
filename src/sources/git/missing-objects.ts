/** What a repository's commits and trees name and it does not hold: how much of the history cannot be scanned. */
import { type Lineage, readLineage } from "./core/commit.ts";
import { corrupt } from "./core/git-fault.ts";
import { viewOf } from "./core/oid-order.ts";
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
  const known = new KnownIds(repository);
  const cut = new Set(repository.shallow);
  repository.each(["commit", "tree"], (oid, type, bytes) =>
    repository.examine(oid, () => {
      if (type === "tree") known.checkTree(bytes);
      else known.checkCommit(readLineage(bytes, repository.format), cut.has(oid));
    }),
  );
  return known.missing();
}

const DIGIT_FOUR = 0x34;
const DIGIT_SIX = 0x36;

/** Ids that are here or have been asked about, found by their first eight bytes without making a string of any. */
class KnownIds {
  readonly #repository: GitRepository;
  readonly #idBytes: number;
  /** Twice eight bytes of an id, and zeros for a free place. */
  #slots = new Uint32Array(2 << 16);
  #used = 0;
  readonly #missing = { commits: new Set<string>(), trees: new Set<string>(), blobs: new Set<string>() };

  constructor(repository: GitRepository) {
    this.#repository = repository;
    this.#idBytes = repository.format.idBytes;
  }

  missing(): MissingObjects {
    const { commits, trees, blobs } = this.#missing;
    return { commits: commits.size, trees: trees.size, blobs: blobs.size };
  }

  checkCommit({ tree, parents }: Lineage, isCut: boolean): void {
    this.#ask("trees", tree);
    if (!isCut) for (const parent of parents) this.#ask("commits", parent);
  }

  /** Throws GitFault when the tree is malformed; what was read of it before counts. */
  checkTree(bytes: Uint8Array): void {
    const view = viewOf(bytes);
    for (let at = 0; at < bytes.length; ) {
      const id = bytes.indexOf(0, at) + 1;
      if (id === 0 || id + this.#idBytes > bytes.length) throw corrupt("the tree ends within an entry");
      // `160000`: another repository's commit.
      const isSubmodule = bytes[at] === 0x31 && bytes[at + 1] === DIGIT_SIX;
      if (!isSubmodule && !this.#isKnown(view.getUint32(id), view.getUint32(id + 4))) {
        const isTree = bytes[at] === DIGIT_FOUR || (bytes[at] === 0x30 && bytes[at + 1] === DIGIT_FOUR);
        this.#ask(isTree ? "trees" : "blobs", bytes.subarray(id, id + this.#idBytes).toHex());
      }
      at = id + this.#idBytes;
    }
  }

  /** Told apart by eight bytes: who makes two ids that share them hides that one is missing, and nothing else. */
  #isKnown(high: number, low: number): boolean {
    const mask = this.#slots.length / 2 - 1;
    for (let slot = (high ^ (low >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[2 * slot]!;
      if (known === high && this.#slots[2 * slot + 1] === low) return true;
      if (known === 0 && this.#slots[2 * slot + 1] === 0) return false;
    }
  }

  #ask(kind: keyof MissingObjects, oid: string): void {
    const high = Number.parseInt(oid.slice(0, 8), 16);
    const low = Number.parseInt(oid.slice(8, 16), 16);
    if (this.#isKnown(high, low)) return;
    if (this.#repository.has(oid)) this.#remember(high, low);
    else this.#missing[kind].add(oid);
  }

  #remember(high: number, low: number): void {
    if (++this.#used * 2 > this.#slots.length / 2) this.#grow();
    this.#put(high, low);
  }

  #put(high: number, low: number): void {
    const mask = this.#slots.length / 2 - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    while (this.#slots[2 * slot] !== 0 || this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    this.#slots[2 * slot] = high;
    this.#slots[2 * slot + 1] = low;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2)
      if (before[at] !== 0 || before[at + 1] !== 0) this.#put(before[at]!, before[at + 1]!);
  }
}

/**
 * What commits brought in: blobs at paths where none of their parents has the same. Only trees that differ are read, so a
 * small change in a large repository costs little. Content made by a merge is found, as it differs from every parent's.
 */
import { GitFault } from "./core/git-fault.ts";
import type { CommitNode } from "./core/topological-order.ts";
import { type TreeEntry, treeEntryKind } from "./core/tree.ts";
import type { GitRepository } from "./repository.ts";

export interface IntroducedBlob {
  readonly commit: string;
  readonly path: string;
}

interface Entry {
  readonly oid: string;
  readonly isTree: boolean;
  readonly name: Uint8Array;
}

type Entries = ReadonlyMap<string, Entry>;

const NO_ENTRIES: Entries = new Map();
const TREES_KEPT = 512;
const DEPTH_MAX = 1024;

/** By blob, the first of `commits`, which come parents first, to bring it in. Submodules' commits are left out. */
export function introducedBlobs(
  repository: GitRepository,
  commits: readonly CommitNode[],
): ReadonlyMap<string, IntroducedBlob> {
  const trees = new TreeCache(repository);
  const found = new Map<string, IntroducedBlob>();
  for (const { oid, tree, parents } of commits) {
    const before = parents.map((parent) => trees.treeOf(parent)).filter((one) => one !== undefined);
    for (const { blob, path } of differing(trees, tree, before))
      if (!found.has(blob)) found.set(blob, { commit: oid, path });
    trees.know(oid, tree);
  }
  return found;
}

export interface PlacedBlob {
  readonly blob: string;
  readonly path: string;
}

/** Every blob below `tree`, at its place. */
export function blobsBelow(repository: GitRepository, tree: string): Generator<PlacedBlob> {
  return differing(new TreeCache(repository), tree, []);
}

function* differing(
  trees: TreeCache,
  tree: string,
  before: readonly string[],
  prefix = "",
  depth = 0,
): Generator<PlacedBlob> {
  if (before.includes(tree) || depth > DEPTH_MAX) return;
  const facing = before.map((one) => trees.entries(one));
  for (const [key, entry] of trees.entries(tree)) {
    const others = facing.map((entries) => entries.get(key));
    if (others.some((other) => other?.oid === entry.oid)) continue;
    const path = prefix + trees.decode(entry.name);
    if (!entry.isTree) yield { blob: entry.oid, path };
    else {
      const below = others.filter((other) => other?.isTree === true).map((other) => other!.oid);
      yield* differing(trees, entry.oid, below, `${path}/`, depth + 1);
    }
  }
}

/** Trees read lately: a commit's are its children's parents'. What is not here or cannot be read is a problem of the repository and empty. */
class TreeCache {
  readonly #repository: GitRepository;
  readonly #trees = new Map<string, Entries>();
  readonly #ofCommits = new Map<string, string>();
  readonly #decoder = new TextDecoder();

  constructor(repository: GitRepository) {
    this.#repository = repository;
  }

  know(commit: string, tree: string): void {
    this.#ofCommits.set(commit, tree);
  }

  treeOf(commit: string): string | undefined {
    return this.#ofCommits.get(commit) ?? this.#repository.commit(commit)?.tree;
  }

  decode(name: Uint8Array): string {
    return this.#decoder.decode(name);
  }

  entries(oid: string): Entries {
    const known = this.#trees.get(oid);
    if (known !== undefined) {
      this.#trees.delete(oid);
      this.#trees.set(oid, known);
      return known;
    }
    const read = this.#repository.examine(oid, () => entriesOf(this.#repository.tree(oid) ?? notHere()));
    const entries = read ?? NO_ENTRIES;
    if (this.#trees.size >= TREES_KEPT) this.#trees.delete(this.#trees.keys().next().value!);
    this.#trees.set(oid, entries);
    return entries;
  }
}

function entriesOf(entries: readonly TreeEntry[]): Entries {
  const found = new Map<string, Entry>();
  for (const { mode, name, id } of entries) {
    const kind = treeEntryKind(mode);
    if (kind !== "submodule")
      found.set(Buffer.from(name).toString("latin1"), { oid: id.toHex(), isTree: kind === "tree", name });
  }
  return found;
}

function notHere(): never {
  throw new GitFault("missing", "history leads to this tree, and it is not here");
}

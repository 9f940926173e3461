/** Which of some blobs a tree holds, at whatever depth. Each tree is read once, however many commits have it. */
import { type GitRepository, treeEntryKind } from "../../sources/git/index.ts";
import { findId, type IdTable, idTable } from "../core/object-ids.ts";

const NOTHING: readonly number[] = [];
const DEPTH_MAX = 1024;

export class TreeHoldings {
  readonly #repository: GitRepository;
  readonly #blobs: IdTable;
  /** By hex id; most trees hold nothing that is asked about. */
  readonly #known = new Map<string, readonly number[]>();

  /** `blobs`: hex ids; a blob's number is its place among them. */
  constructor(repository: GitRepository, blobs: readonly string[]) {
    this.#repository = repository;
    this.#blobs = idTable([Uint8Array.fromHex(blobs.join(""))], repository.format.idBytes);
  }

  /** Numbers of the blobs, each once. What cannot be read is a problem of the repository and holds nothing. */
  of(tree: string, depth = 0): readonly number[] {
    const known = this.#known.get(tree);
    if (known !== undefined) return known;
    const held = depth > DEPTH_MAX ? NOTHING : this.#read(tree, depth);
    this.#known.set(tree, held);
    return held;
  }

  #read(tree: string, depth: number): readonly number[] {
    let held: Set<number> | undefined;
    const entries = this.#repository.examine(tree, () => this.#repository.tree(tree)) ?? [];
    for (const { mode, id } of entries) {
      const kind = treeEntryKind(mode);
      if (kind === "submodule") continue;
      if (kind === "tree") {
        const below = this.of(id.toHex(), depth + 1);
        if (below.length > 0) held = (held ?? new Set()).union(new Set(below));
        continue;
      }
      const number = findId(this.#blobs, id);
      if (number !== -1) (held ??= new Set()).add(number);
    }
    return held === undefined ? NOTHING : [...held];
  }
}

/** What a repository's commits and trees name and it does not hold: how much of the history cannot be scanned. */
import { readTree, treeEntryKind } from "./core/tree.ts";
import type { GitRepository } from "./repository.ts";

export interface MissingObjects {
  readonly commits: number;
  readonly trees: number;
  readonly blobs: number;
}

/**
 * Counts each missing object once. Parents beyond the cut of a shallow clone are not missing, nor are submodules' commits.
 * Reads all commits and trees; costs are those of attribution.
 */
export function countMissing(repository: GitRepository): MissingObjects {
  const missing = { commits: new Set<string>(), trees: new Set<string>(), blobs: new Set<string>() };
  const known = new Set<string>();
  const note = (kind: keyof MissingObjects, oid: string): void => {
    if (known.has(oid)) return;
    known.add(oid);
    if (!repository.has(oid)) missing[kind].add(oid);
  };
  const cut = new Set(repository.shallow);
  for (const { oid, tree, parents } of repository.commits()) {
    note("trees", tree);
    if (!cut.has(oid)) for (const parent of parents) note("commits", parent);
  }
  for (const { oid, bytes } of repository.objects({ types: ["tree"] }))
    repository.examine(oid, () => {
      for (const { mode, id } of readTree(bytes, repository.format)) {
        const kind = treeEntryKind(mode);
        if (kind !== "submodule") note(kind === "tree" ? "trees" : "blobs", id.toHex());
      }
    });
  return { commits: missing.commits.size, trees: missing.trees.size, blobs: missing.blobs.size };
}

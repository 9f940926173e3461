/**
 * Who brought a blob in: the first commit, parents before children, whose tree holds it, and where. A merge that makes
 * content of its own is found like any other commit, as whole trees are looked at and no differences.
 */
import type { ObjectFormat } from "./object-format.ts";
import { type CommitNode, topologicalOrder } from "./topological-order.ts";
import { readTree } from "./tree.ts";
import type { TreeGraph } from "./tree-graph.ts";

export interface Introduction {
  /** The commit's id. */
  readonly commit: string;
  /** The trees that lead to the blob, the root's first. */
  readonly trail: readonly string[];
}

/** By blob. Blobs that no commit's tree holds have no entry. `graph` has had all trees added. */
export function introductions(
  commits: readonly CommitNode[],
  graph: TreeGraph,
): ReadonlyMap<string, Introduction> {
  const found = new Map<string, Introduction>();
  const marks = graph.marks();
  for (const { oid, tree } of topologicalOrder(commits))
    for (const { blob, trail } of graph.meetings(tree, marks))
      if (!found.has(blob)) found.set(blob, { commit: oid, trail });
  return found;
}

/** The path that leads along `trail` to `blob`; undefined when a tree is gone or does not lead on. Names stay bytes. */
export function pathAlong(
  trail: readonly string[],
  blob: string,
  format: ObjectFormat,
  treeBytes: (oid: string) => Uint8Array | undefined,
): readonly Uint8Array[] | undefined {
  const names: Uint8Array[] = [];
  for (const [depth, tree] of trail.entries()) {
    const wanted = Uint8Array.fromHex(trail[depth + 1] ?? blob);
    const name = nameOf(wanted, treeBytes(tree) ?? new Uint8Array(0), format);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}

function nameOf(wanted: Uint8Array, tree: Uint8Array, format: ObjectFormat): Uint8Array | undefined {
  for (const { name, id } of readTree(tree, format))
    if (id.every((byte, i) => byte === wanted[i])) return name;
  return undefined;
}

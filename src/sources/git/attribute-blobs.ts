/** Attribution over a repository: reads its commits and trees once, and only the trees on the way again. */
import { type Introduction, introductions, pathAlong } from "./core/attribution.ts";
import { GitFault } from "./core/git-fault.ts";
import type { CommitNode } from "./core/topological-order.ts";
import { TreeGraph } from "./core/tree-graph.ts";
import type { GitRepository } from "./repository.ts";

export interface BlobOrigin {
  /** The commit that brought the blob in. */
  readonly commit: string;
  /** Where it stood in that commit; bytes that are no UTF-8 are replaced. */
  readonly path: string;
}

/** By blob. Blobs that no commit holds have no entry; trees that cannot be read are problems of the repository. */
export function attributeBlobs(
  repository: GitRepository,
  blobs: ReadonlySet<string>,
): ReadonlyMap<string, BlobOrigin> {
  const graph = new TreeGraph(blobs, repository.format);
  for (const { oid, bytes } of repository.objects({ types: ["tree"] }))
    repository.examine(oid, () => graph.add(oid, bytes));
  const commits: CommitNode[] = [];
  for (const { oid, tree, parents, committer } of repository.commits())
    commits.push({ oid, tree, parents, seconds: committer.seconds });
  const origins = new Map<string, BlobOrigin>();
  for (const [blob, introduction] of introductions(commits, graph))
    origins.set(blob, { commit: introduction.commit, path: pathOf(repository, blob, introduction) });
  return origins;
}

function pathOf(repository: GitRepository, blob: string, { trail }: Introduction): string {
  const treeBytes = (oid: string): Uint8Array | undefined => readQuietly(repository, oid);
  const decoder = new TextDecoder();
  const names = repository.examine(blob, () => pathAlong(trail, blob, repository.format, treeBytes));
  return (names ?? []).map((name) => decoder.decode(name)).join("/");
}

/** What fails here has been reported when it was first read. */
function readQuietly(repository: GitRepository, oid: string): Uint8Array | undefined {
  try {
    return repository.object(oid)?.bytes;
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    return undefined;
  }
}

/** Attribution over a repository: reads its commits and trees once, and only the trees on the way to a name again. */
import { type Appearance, BlobHistory } from "./core/blob-history.ts";
import { type Lineage, readLineage } from "./core/commit.ts";
import { GitFault } from "./core/git-fault.ts";
import type { CommitNode } from "./core/topological-order.ts";
import { readTree } from "./core/tree.ts";
import { nameHash, TreeGraph } from "./core/tree-graph.ts";
import type { GitRepository } from "./repository.ts";

/** A blob at a path of a commit; bytes of the path that are no UTF-8 are replaced. */
export interface BlobPlace {
  readonly commit: string;
  /** The commit's place in the history, parents before children. */
  readonly order: number;
  readonly path: string;
}

export interface BlobTrace {
  readonly history: BlobHistory;
  /** The number a blob has in `history`. */
  readonly numberOf: (blob: string) => number | undefined;
  /** Where the blob was put, its introduction first; empty when no commit holds it. */
  readonly placesOf: (blob: string) => readonly BlobPlace[];
}

/** Trees that cannot be read are problems of the repository. */
export function traceBlobs(repository: GitRepository, blobs: Iterable<string>): BlobTrace {
  const numbers = new Map([...new Set(blobs)].map((oid, number) => [oid, number]));
  const graph = new TreeGraph(numbers, repository.format);
  const commits: CommitNode[] = [];
  repository.each(["tree", "commit"], (id, type, bytes) =>
    repository.examineId(id, () => {
      if (type === "tree") graph.add(id, bytes);
      else commits.push(commitNode(id.toHex(), readLineage(bytes, repository.format)));
    }),
  );
  const history = new BlobHistory(commits, graph);
  const names = new PathNames(repository, graph);
  return {
    history,
    numberOf: (blob) => numbers.get(blob),
    placesOf: (blob) => {
      const number = numbers.get(blob);
      if (number === undefined) return [];
      return history.appearancesOf(number).map((appearance) => ({
        commit: history.commits[appearance.commit]!.oid,
        order: appearance.commit,
        path: names.pathOf(appearance),
      }));
    },
  };
}

function commitNode(oid: string, { tree, parents, seconds }: Lineage): CommitNode {
  return { oid, tree, parents, seconds };
}

/** Names by their hashes, read from their trees when they are asked for. */
class PathNames {
  readonly #repository: GitRepository;
  readonly #graph: TreeGraph;
  readonly #names = new Map<number, string>();
  readonly #decoder = new TextDecoder();

  constructor(repository: GitRepository, graph: TreeGraph) {
    this.#repository = repository;
    this.#graph = graph;
  }

  pathOf({ names, trees }: Appearance): string {
    return names.map((hash, depth) => this.#nameOf(hash, trees[depth]!)).join("/");
  }

  #nameOf(hash: number, tree: number): string {
    const known = this.#names.get(hash);
    if (known !== undefined) return known;
    const name = this.#readName(hash, tree);
    this.#names.set(hash, name);
    return name;
  }

  /** What fails here has been reported when it was first read. */
  #readName(hash: number, tree: number): string {
    try {
      const object = this.#repository.object(this.#graph.treeOid(tree));
      for (const { name } of readTree(object?.bytes ?? new Uint8Array(0), this.#repository.format))
        if (nameHash(name, 0, name.length) === hash) return this.#decoder.decode(name);
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
    }
    return "?";
  }
}

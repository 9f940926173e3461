/** Attribution over a repository: reads its commits and trees once, and only the trees on the way to a name again. */
import { type Appearance, BlobHistory } from "./core/blob-history.ts";
import { GitFault } from "./core/git-fault.ts";
import type { TreeEntry } from "./core/tree.ts";
import { nameHash, type TreeGraph } from "./core/tree-graph.ts";
import { type HistoryReader, readHistory } from "./history-reader.ts";
import type { GitRepository } from "./repository.ts";
import type { TreeTable } from "./tree-table.ts";

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

/** `read`: the repository's history, all of it read. Trees that cannot be read are problems of the repository. */
export function traceBlobs(
  repository: GitRepository,
  blobs: Iterable<string>,
  read: HistoryReader = readHistory(repository),
): BlobTrace {
  const { ids } = read.trees;
  const numbers = new Map<string, number>();
  for (const oid of blobs) {
    const number = ids.find(Uint8Array.fromHex(oid), 0);
    if (number !== -1) numbers.set(oid, number);
  }
  const asked = new Uint8Array(ids.count);
  for (const number of numbers.values()) asked[number] = 1;
  const isAsked = (blob: number): boolean => asked[blob] === 1;
  if (read.trees.isCut) readAgain(repository, read.trees, numbers.values());
  const graph = read.trees.graphOf(numbers.values());
  const history = new BlobHistory(read.trees.commits(), graph, isAsked);
  const names = new PathNames(repository, graph);
  const findPlaces = (number: number): BlobPlace[] =>
    history.appearancesOf(number).map((appearance) => ({
      commit: history.oidOf(appearance.commit),
      order: appearance.commit,
      path: names.pathOf(appearance),
    }));
  const places = new Map<number, readonly BlobPlace[]>();
  return {
    history,
    numberOf: (blob) => numbers.get(blob),
    placesOf: (blob) => {
      const number = numbers.get(blob);
      if (number === undefined) return [];
      const known = places.get(number) ?? findPlaces(number);
      places.set(number, known);
      return known;
    },
  };
}

/** With the blobs asked about alone. */
function readAgain(repository: GitRepository, trees: TreeTable, blobs: Iterable<number>): void {
  trees.beginAgain(blobs);
  repository.each(["tree"], (id, _, bytes) => repository.examineId(id, () => trees.add(id, bytes)));
}

const TREES_KEPT = 256;

/** Names by their hashes, read from their trees when they are asked for. */
class PathNames {
  readonly #repository: GitRepository;
  readonly #graph: TreeGraph;
  readonly #names = new Map<number, ReadonlyMap<number, string>>();
  readonly #decoder = new TextDecoder();

  constructor(repository: GitRepository, graph: TreeGraph) {
    this.#repository = repository;
    this.#graph = graph;
  }

  pathOf({ names, trees }: Appearance): string {
    return names.map((hash, depth) => this.#nameOf(hash, trees[depth]!)).join("/");
  }

  /** Kept by tree: hashes tell names apart within one. Neighbours of a name are kept with it. */
  #nameOf(hash: number, tree: number): string {
    const names = this.#names.get(tree) ?? this.#readNames(tree);
    return names.get(hash) ?? "?";
  }

  #readNames(tree: number): ReadonlyMap<number, string> {
    const names = new Map<number, string>();
    for (const { name } of this.#entriesOf(tree))
      names.set(nameHash(name, 0, name.length), this.#decoder.decode(name));
    if (this.#names.size >= TREES_KEPT) this.#names.clear();
    this.#names.set(tree, names);
    return names;
  }

  /** What fails here has been reported when it was first read. */
  #entriesOf(tree: number): readonly TreeEntry[] {
    try {
      return this.#repository.tree(this.#graph.ids.oidOf(tree)) ?? [];
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return [];
    }
  }
}

/**
 * What is staged and not in HEAD: the blobs of the index that HEAD does not have at the same path. Directories the index knows
 * to equal HEAD's are passed over without a look, so a small change costs little whatever the repository's size.
 */
import { corrupt, GitFault } from "./core/git-fault.ts";
import { type CachedTree, type IndexEntry, type IndexFile, readIndexFile } from "./core/index-file.ts";
import { treeEntryKind } from "./core/tree.ts";
import { askGit } from "./git-program.ts";
import { blobsBelow, type PlacedBlob } from "./introduced-objects.ts";
import type { GitRepository } from "./repository.ts";

export interface StagedBlobs {
  /** In the index's order. */
  readonly blobs: readonly PlacedBlob[];
  /** Our own reader could not read the index, and git did. */
  readonly isReadByGit: boolean;
}

/** `indexFile`: another index than the repository's own. Throws GitFault when the index cannot be read. */
export function stagedBlobs(repository: GitRepository, indexFile?: string): StagedBlobs {
  const bytes = repository.indexBytes(indexFile);
  if (bytes === undefined) return { blobs: [], isReadByGit: false };
  const { index, isReadByGit } = readIndex(repository, bytes, indexFile);
  const { entries, tree } = index;
  const head = repository.head();
  const headTree = head === undefined ? undefined : repository.commit(head)?.tree;
  const comparison = new Comparison(repository, entries);
  comparison.directory(headTree, tree, 0, entries.length, "");
  return { blobs: comparison.found, isReadByGit };
}

function readIndex(
  repository: GitRepository,
  bytes: Uint8Array,
  indexFile: string | undefined,
): { readonly index: IndexFile; readonly isReadByGit: boolean } {
  try {
    return { index: readIndexFile(bytes, repository.format), isReadByGit: false };
  } catch (error) {
    if (!(error instanceof GitFault) || error.kind !== "unsupported") throw error;
    return { index: listedByGit(repository, indexFile, error), isReadByGit: true };
  }
}

/** `git ls-files --stage`: lines `mode oid stage<TAB>path`, ended by zeros. */
function listedByGit(repository: GitRepository, indexFile: string | undefined, fault: GitFault): IndexFile {
  const index = indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile };
  const answer = askGit(repository.gitDirectory, ["ls-files", "--stage", "-z", "--full-name"], index);
  if (answer.kind === "absent")
    throw new GitFault("unsupported", `${fault.message}, and there is no git to read it`);
  if (answer.kind === "failed") throw corrupt(`${fault.message}, and git says: ${answer.message}`);
  const entries = answer.output
    .toString("latin1")
    .split("\0")
    .map((line) => /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line))
    .filter((match) => match !== null)
    .map(([, mode, oid, stage, path]) => ({
      mode: Number.parseInt(mode!, 8),
      oid: oid!,
      stage: Number(stage),
      path: Buffer.from(path!, "latin1"),
    }));
  return { entries, tree: undefined };
}

class Comparison {
  readonly found: PlacedBlob[] = [];
  readonly #repository: GitRepository;
  readonly #entries: readonly IndexEntry[];
  readonly #decoder = new TextDecoder();

  constructor(repository: GitRepository, entries: readonly IndexEntry[]) {
    this.#repository = repository;
    this.#entries = entries;
  }

  /** Entries `[start, end)` of the index lie below `prefix`, given in latin1, where HEAD has `headTree`. */
  directory(
    headTree: string | undefined,
    cached: CachedTree | undefined,
    start: number,
    end: number,
    prefix: string,
  ): void {
    if (headTree !== undefined && cached?.oid === headTree) return;
    const head = this.#read(headTree);
    for (let at = start; at < end; ) {
      const entry = this.#entries[at]!;
      const path = latin1(entry.path);
      const slash = path.indexOf("/", prefix.length);
      if (slash === -1 || slash === path.length - 1) {
        this.#entry(
          entry,
          head.get(slash === -1 ? path.slice(prefix.length) : path.slice(prefix.length, -1)),
        );
        at++;
        continue;
      }
      const name = path.slice(prefix.length, slash);
      const last = this.#endOf(path.slice(0, slash + 1), at, end);
      const below = head.get(name);
      const tree = below?.isTree === true ? below.oid : undefined;
      this.directory(tree, cached?.children.get(name), at, last, path.slice(0, slash + 1));
      at = last;
    }
  }

  #entry({ mode, oid, path }: IndexEntry, head: HeadEntry | undefined): void {
    if (head?.oid === oid) return;
    const kind = treeEntryKind(mode);
    const shown = this.#decoder.decode(path);
    if (kind === "file" || kind === "symlink") this.found.push({ blob: oid, path: shown });
    // A directory the work tree leaves out stands for all that is in it.
    else if (kind === "tree")
      for (const one of blobsBelow(this.#repository, oid))
        this.found.push({ blob: one.blob, path: shown + one.path });
  }

  /** Where the entries that begin with `prefix` end. */
  #endOf(prefix: string, start: number, end: number): number {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (latin1(this.#entries[middle]!.path).startsWith(prefix)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #read(tree: string | undefined): ReadonlyMap<string, HeadEntry> {
    const entries = tree === undefined ? [] : (this.#repository.tree(tree) ?? []);
    return new Map(
      entries.map(({ name, id, mode }) => [
        latin1(name),
        { oid: id.toHex(), isTree: treeEntryKind(mode) === "tree" },
      ]),
    );
  }
}

interface HeadEntry {
  readonly oid: string;
  readonly isTree: boolean;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/**
 * Reads a share of a repository's objects into the scanner: the blobs, and the messages of commits and annotated tags.
 * Promises: binaries, archives and large blobs are treated as files are; what cannot be read is a problem and not an error.
 * Blobs have no path yet: a finding stands under the name of its object until `history-places.ts` says where that was.
 */

import { type FsPath, nativePath } from "../../sources/filesystem/fs-path.ts";
import { GitFault } from "../../sources/git/core/git-fault.ts";
import {
  countMissing,
  type GitObject,
  type GitRepository,
  openRepository,
  type Share,
} from "../../sources/git/index.ts";
import { gitProblem, missingProblem, reportedProblems, shallowProblem } from "../core/git-problem.ts";
import { objectName } from "../core/history-origin.ts";
import { type BlobFeed, HEAD_BYTES } from "./blob-feed.ts";
import type { FileFeedOptions, Pause } from "./file-feed.ts";
import type { ThreadLedger } from "./thread-ledger.ts";
import type { ThreadParts } from "./thread-parts.ts";

/** Between two looks at the clock and at the others. */
const OBJECTS_PER_LOOK = 32;
const LOOK_BYTES = 1 << 20;
const LINE_FEED = 10;

export interface GitFeedOptions extends FileFeedOptions {
  /** The repositories, by the numbers their work goes by. */
  readonly histories?: readonly FsPath[];
}

type GitFeedParts = Pick<ThreadParts, "isArchive" | "openArchive">;

export class GitFeed {
  readonly #parts: GitFeedParts;
  readonly #feed: BlobFeed;
  readonly #ledger: ThreadLedger;
  readonly #options: GitFeedOptions;
  readonly #repositories = new Map<number, GitRepository | undefined>();

  constructor(parts: GitFeedParts, feed: BlobFeed, ledger: ThreadLedger, options: GitFeedOptions) {
    this.#parts = parts;
    this.#feed = feed;
    this.#ledger = ledger;
    this.#options = options;
  }

  /** A share of everything there is. */
  async objects(history: number, share: Share, pause: Pause, signal: AbortSignal): Promise<void> {
    const repository = this.#repository(history);
    if (repository === undefined) return;
    let seen = 0;
    let bytes = 0;
    for (const object of repository.objects({ types: ["blob", "commit", "tag"], share })) {
      await this.#object(history, object, pause, signal);
      bytes += object.sizeBytes;
      if (++seen % OBJECTS_PER_LOOK !== 0 && bytes < LOOK_BYTES) continue;
      bytes = 0;
      if (!(await pause())) break;
    }
  }

  /** Objects by their ids. */
  async listed(history: number, oids: readonly string[], pause: Pause, signal: AbortSignal): Promise<void> {
    const repository = this.#repository(history);
    if (repository === undefined) return;
    for (const oid of oids) {
      const object = repository.examine(oid, () => repository.object(oid) ?? notHere());
      if (object !== undefined) await this.#object(history, object, pause, signal);
      if (!(await pause())) return;
    }
  }

  /** Says what the repository names and does not hold. */
  missing(history: number): void {
    const repository = this.#repository(history);
    if (repository === undefined) return;
    const problems = [
      missingProblem(repository.commonDirectory, countMissing(repository), repository.partial),
      shallowProblem(repository.commonDirectory, repository.shallow.length),
    ];
    for (const problem of problems) if (problem !== undefined) this.#ledger.problem(problem);
  }

  /** Tells what could not be read, and lets go of the files. */
  close(): void {
    for (const repository of this.#repositories.values()) {
      if (repository === undefined) continue;
      for (const problem of reportedProblems(repository)) this.#ledger.problem(problem);
      repository[Symbol.dispose]();
    }
    this.#repositories.clear();
  }

  #repository(history: number): GitRepository | undefined {
    if (!this.#repositories.has(history))
      this.#repositories.set(history, this.#open(this.#options.histories![history]!));
    return this.#repositories.get(history);
  }

  /** A repository that was there when the scan began may be gone by now. */
  #open(path: FsPath): GitRepository | undefined {
    const native = String(nativePath(path));
    try {
      const repository = openRepository(native);
      if (repository !== undefined) return repository;
      this.#ledger.problem({ path: native, kind: "changed", message: "is no git repository any more" });
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#ledger.problem(gitProblem({ kind: error.kind, path: native, message: error.message }));
    }
    return undefined;
  }

  async #object(
    history: number,
    { oid, type, bytes }: GitObject,
    pause: Pause,
    signal: AbortSignal,
  ): Promise<void> {
    if (type === "tree") return;
    const origin = { history, type, oid };
    this.#ledger.origin = origin;
    const before = this.#ledger.files;
    try {
      if (type === "blob") await this.#blob(objectName(origin), bytes, pause, signal);
      else await this.#message(objectName(origin), type, bytes, pause);
    } finally {
      this.#ledger.origin = undefined;
      this.#ledger.git.scanned += this.#ledger.files - before;
    }
  }

  async #message(name: string, type: "commit" | "tag", bytes: Uint8Array, pause: Pause): Promise<void> {
    this.#ledger.git[type === "commit" ? "commits" : "tags"]++;
    const message = messageOf(bytes);
    if (message.length > 0) await this.#text(name, message, pause);
  }

  async #blob(name: string, bytes: Uint8Array, pause: Pause, signal: AbortSignal): Promise<void> {
    this.#ledger.git.blobs++;
    this.#ledger.git.blobBytes += bytes.length;
    if (bytes.length > this.#options.fileMaxBytes) {
      this.#ledger.skipped.tooLarge++;
      return;
    }
    const head = bytes.subarray(0, HEAD_BYTES);
    if (this.#options.scanArchives && this.#parts.isArchive(name, head)) {
      // The reader lends its bytes until the next object is asked for, which is after this.
      const source = { kind: "bytes", bytes } as const;
      return this.#archive({ path: name, source }, signal);
    }
    return this.#text(name, bytes, pause);
  }

  async #archive(input: Parameters<ThreadParts["openArchive"]>[0], signal: AbortSignal): Promise<void> {
    try {
      await this.#parts.openArchive(input, this.#feed, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #text(name: string, bytes: Uint8Array, pause: Pause): Promise<void> {
    const { block } = this.#feed;
    if (bytes.length < block.length) {
      if (bytes.length === 0) {
        this.#ledger.files++;
        return;
      }
      const form = this.#feed.formOf(bytes.subarray(0, HEAD_BYTES), name);
      if (form === undefined) return;
      block.set(bytes);
      this.#feed.whole(name, bytes.length, form);
      return;
    }
    if (!this.#feed.begin(name)) return;
    for (let at = 0; at < bytes.length; at += block.length) {
      const piece = bytes.subarray(at, at + block.length);
      block.set(piece);
      if (!this.#feed.part(piece.length, false) || !(await pause())) break;
    }
    this.#feed.end();
  }
}

/** All after the first empty line. What stands before it is what git makes itself, names and mail addresses apart. */
function messageOf(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1))
    if (bytes[at + 1] === LINE_FEED) return bytes.subarray(at + 2);
  return bytes.subarray(bytes.length);
}

function notHere(): never {
  throw new GitFault("missing", "it is not here");
}

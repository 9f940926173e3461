/**
 * Reads some of a repository's objects into the scanner: the blobs, and the messages of commits and annotated tags.
 * Promises: binaries, archives and large blobs are treated as files are; what cannot be read is a problem and not an error.
 * Blobs have no path yet: a finding stands under the name of its object until `history-places.ts` says where that was.
 */

import { type FsPath, nativePath } from "../../sources/filesystem/fs-path.ts";
import { GitFault } from "../../sources/git/core/git-fault.ts";
import {
  type GitObject,
  type GitRepository,
  type ListedObject,
  openRepository,
  type SharedUnits,
  type TakeGitObject,
  type UnitReader,
} from "../../sources/git/index.ts";
import { gitProblem, reportedProblems } from "../core/git-problem.ts";
import { objectName } from "../core/history-origin.ts";
import { type BlobFeed, type BlobForm, HEAD_BYTES } from "./blob-feed.ts";
import type { HistoryLedger, ObjectOrigin } from "./feed-ledger.ts";
import { type FileFeedOptions, mayBeArchive, type Pause } from "./file-feed.ts";
import type { ThreadParts } from "./thread-parts.ts";

/** Between two looks at the clock and at the others. */
const OBJECTS_PER_LOOK = 32;
const LINE_FEED = 10;

/** A repository whose history is scanned: plain data, posted to threads. */
export interface HistorySource {
  readonly path: FsPath;
  /** All of its objects as pieces of work, where all are scanned. */
  readonly units?: SharedUnits;
  /** Of its packs, read once for all threads. */
  readonly indexes: ReadonlyMap<string, Uint8Array>;
  /** See `OpenOptions`. */
  readonly incoming?: readonly string[];
}

export interface GitFeedOptions extends FileFeedOptions {
  /** By the numbers their work goes by. */
  readonly histories?: readonly HistorySource[];
  /** Objects that need no scan any more, where everything is read. */
  readonly isSeen?: (id: Uint8Array) => boolean;
  /** Hears of every object before it is read or scanned, as far as its id is known by then, and when it is done with; not when it fails. */
  readonly onObject?: (oid: string | undefined) => void;
  /** So much was found that it is time to pause, if only for a moment. */
  readonly isFull?: () => boolean;
}

interface FoundObject extends Omit<ObjectOrigin, "type"> {
  readonly type: GitObject["type"];
}

export const SCANNED_TYPES = ["blob", "commit", "tag"] as const;

const NOTHING_OPENED = { problems: [], problemsUncounted: 1 } satisfies Partial<GitRepository>;

type GitFeedParts = Pick<ThreadParts, "contentKind" | "isArchive" | "openArchive">;

export class GitFeed {
  readonly #parts: GitFeedParts;
  readonly #feed: BlobFeed;
  readonly #ledger: HistoryLedger;
  readonly #options: GitFeedOptions;
  readonly #repositories = new Map<number, GitRepository | undefined>();
  readonly #readers = new Map<number, UnitReader>();
  readonly #streamed = new Set<string>();
  /** Met, and not opened yet. */
  readonly #archives: ObjectOrigin[] = [];

  constructor(parts: GitFeedParts, feed: BlobFeed, ledger: HistoryLedger, options: GitFeedOptions) {
    this.#parts = parts;
    this.#feed = feed;
    this.#ledger = ledger;
    this.#options = options;
  }

  /** Pieces of everything there is, as long as there are any that no thread has taken. False: it was told to pause. */
  async objects(history: number, pause: Pause, signal: AbortSignal): Promise<boolean> {
    const repository = this.#repository(history);
    const units = this.#options.histories![history]!.units;
    if (repository === undefined || units === undefined) return true;
    const reader = this.#unitReader(history, repository, units);
    const { isSeen } = this.#options;
    const take: TakeGitObject = (id, type, bytes) => {
      if (isSeen?.(id) !== true) this.#object({ history, type, oid: id.toHex() }, bytes);
    };
    let isMore = true;
    let goesOn = true;
    while (goesOn) {
      isMore = reader.next(take);
      if (isMore) await this.#openArchives(repository, signal);
      goesOn = isMore && (await pause());
    }
    // After a pause it may be another thread that comes back, which knows nothing of these.
    await this.#streamLarge(history, repository, signal);
    return !isMore;
  }

  /** One for each history: it has memory of its own, and whoever pauses comes back. */
  #unitReader(history: number, repository: GitRepository, units: SharedUnits): UnitReader {
    const known = this.#readers.get(history);
    if (known !== undefined) return known;
    const made = repository.unitReader(units, SCANNED_TYPES);
    this.#readers.set(history, made);
    return made;
  }

  /** Objects by their ids. How many of them were looked at before it was told to pause. */
  async listed(history: number, oids: readonly string[], pause: Pause, signal: AbortSignal): Promise<number> {
    const repository = this.#repository(history);
    if (repository === undefined) return oids.length;
    const { onObject, isFull } = this.#options;
    let looked = 0;
    for (const [number, oid] of oids.entries()) {
      onObject?.(oid);
      const object = repository.examine(oid, () => repository.object(oid) ?? notHere());
      if (object !== undefined) this.#object({ history, type: object.type, oid }, object.bytes);
      onObject?.(undefined);
      await this.#openArchives(repository, signal);
      looked++;
      const isDue = number % OBJECTS_PER_LOOK === 0 || isFull?.() === true;
      if (isDue && !(await pause())) break;
    }
    await this.#streamLarge(history, repository, signal);
    return looked;
  }

  /** Everything there is, read by git; our own reader is asked where git cannot. */
  async byGit(history: number, pause: Pause, signal: AbortSignal): Promise<void> {
    const repository = this.#repository(history);
    if (repository === undefined) return;
    try {
      const { isSeen } = this.#options;
      for await (const { oid, type, bytes } of repository.objectsByGit()) {
        if (isSeen?.(Uint8Array.fromHex(oid)) !== true) this.#object({ history, type, oid }, bytes);
        await this.#openArchives(repository, signal);
        if (!(await pause())) return;
      }
      await this.#streamLarge(history, repository, signal);
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      const names = repository.unknownExtensions.join(", ");
      const message = `is stored in a way that is not known here (${names}), and git could not read it either: ${error.message}; what could be read without it was scanned`;
      this.#ledger.problem({ path: repository.gitDirectory, kind: "git-unsupported", message });
      await this.objects(history, pause, signal);
    }
  }

  /** Blobs that were too large to be held, a piece at a time. */
  async #streamLarge(history: number, repository: GitRepository, signal: AbortSignal): Promise<void> {
    for (const { kind, oid } of repository.problems) {
      if (kind !== "too-large" || oid === undefined || this.#streamed.has(oid) || signal.aborted) continue;
      this.#streamed.add(oid);
      if (this.#options.isSeen?.(Uint8Array.fromHex(oid)) === true) {
        repository.settle(oid);
        continue;
      }
      const info = repository.examine(oid, () => repository.info(oid));
      if (info?.type !== "blob") continue;
      const before = this.#begin({ history, type: "blob", oid });
      try {
        await this.#stream(repository, info);
      } finally {
        this.#end(before);
      }
      this.#options.onObject?.(undefined);
    }
  }

  async #stream(repository: GitRepository, blob: ListedObject): Promise<void> {
    const { oid, sizeBytes } = blob;
    const isWanted = sizeBytes <= this.#options.fileMaxBytes;
    if (!isWanted) this.#ledger.skipped.tooLarge++;
    try {
      if (isWanted && this.#feed.begin(`blob ${oid}`)) {
        for await (const piece of repository.stream(blob)) this.#feed.write(piece);
        this.#feed.end();
      }
      repository.settle(oid);
      this.#ledger.git.blobs++;
      this.#ledger.git.blobBytes += sizeBytes;
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#feed.end();
      repository.settle(oid);
      repository.note(oid, error);
    }
  }

  /** What could not be read of a history so far, and how much besides. */
  troubles(history: number): Pick<GitRepository, "problems" | "problemsUncounted"> {
    return this.#repositories.get(history) ?? NOTHING_OPENED;
  }

  /** Tells what could not be read, and lets go of the files. */
  close(): void {
    for (const repository of this.#repositories.values()) {
      if (repository === undefined) continue;
      for (const problem of reportedProblems(repository)) this.#ledger.problem(problem);
      repository[Symbol.dispose]();
    }
    this.#repositories.clear();
    this.#readers.clear();
  }

  #repository(history: number): GitRepository | undefined {
    if (!this.#repositories.has(history))
      this.#repositories.set(history, this.#open(this.#options.histories![history]!));
    return this.#repositories.get(history);
  }

  /** A repository that was there when the scan began may be gone by now. */
  #open({ path, indexes, incoming = [] }: HistorySource): GitRepository | undefined {
    const native = String(nativePath(path));
    try {
      const repository = openRepository(native, { indexes, incoming });
      if (repository !== undefined) return repository;
      this.#ledger.problem({ path: native, kind: "changed", message: "is no git repository any more" });
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#ledger.problem(gitProblem({ kind: error.kind, path: native, message: error.message }));
    }
    return undefined;
  }

  #object(object: FoundObject, bytes: Uint8Array): void {
    const { type } = object;
    if (type === "tree") return;
    const origin = { ...object, type };
    const before = this.#begin(origin);
    try {
      if (type === "blob") this.#blob(origin, bytes);
      else this.#message(objectName(origin), type, bytes);
    } finally {
      this.#end(before);
    }
    this.#options.onObject?.(undefined);
  }

  #message(name: string, type: "commit" | "tag", bytes: Uint8Array): void {
    this.#ledger.git[type === "commit" ? "commits" : "tags"]++;
    const message = messageOf(bytes);
    if (message.length > 0) this.#text(name, message);
  }

  #blob(origin: ObjectOrigin, bytes: Uint8Array): void {
    this.#ledger.git.blobs++;
    this.#ledger.git.blobBytes += bytes.length;
    if (bytes.length > this.#options.fileMaxBytes) {
      this.#ledger.skipped.tooLarge++;
      return;
    }
    const name = objectName(origin);
    const head = bytes.subarray(0, HEAD_BYTES);
    const kind = this.#parts.contentKind(head, name);
    const isArchive =
      this.#options.scanArchives && mayBeArchive(head, kind) && this.#parts.isArchive(name, head);
    // Opening it takes turns with others, and what is lent here is not there by then.
    if (isArchive) this.#archives.push(origin);
    // Nearly every blob is text, which needs no second look.
    else this.#text(name, bytes, kind === "text" ? "bytes" : undefined);
  }

  async #openArchives(repository: GitRepository, signal: AbortSignal): Promise<void> {
    for (const origin of this.#archives.splice(0)) {
      this.#options.onObject?.(origin.oid);
      const object = repository.examine(origin.oid, () => repository.object(origin.oid) ?? notHere());
      if (object === undefined || signal.aborted) {
        this.#options.onObject?.(undefined);
        continue;
      }
      const source = { kind: "bytes", bytes: object.bytes } as const;
      const before = this.#begin(origin);
      try {
        await this.#parts.openArchive({ path: objectName(origin), source }, this.#feed, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        this.#end(before);
      }
      this.#options.onObject?.(undefined);
    }
  }

  /** What is found from here on is the object's. */
  #begin(origin: ObjectOrigin): number {
    this.#options.onObject?.(origin.oid);
    this.#ledger.origin = origin;
    return this.#ledger.files;
  }

  #end(filesBefore: number): void {
    this.#ledger.origin = undefined;
    this.#ledger.git.scanned += this.#ledger.files - filesBefore;
  }

  #text(name: string, bytes: Uint8Array, known?: BlobForm): void {
    const { block } = this.#feed;
    if (bytes.length < block.length) {
      if (bytes.length === 0) {
        this.#ledger.files++;
        return;
      }
      const form = known ?? this.#feed.formOf(bytes.subarray(0, HEAD_BYTES), name);
      if (form === undefined) return;
      block.set(bytes);
      this.#feed.whole(name, bytes.length, form);
      return;
    }
    if (!this.#feed.begin(name)) return;
    for (let at = 0; at < bytes.length; at += block.length) {
      const piece = bytes.subarray(at, at + block.length);
      block.set(piece);
      if (!this.#feed.part(piece.length, false)) break;
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

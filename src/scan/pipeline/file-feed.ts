/**
 * Reads files into the scanner. Promises: a small file costs open, read and close and nothing else; a file that cannot
 * be read, or that shrinks meanwhile, is a problem and not an error; what is appended after opening is not waited for.
 * May not: follow a symbolic link that took the place of a listed file, nor block on a pipe that did.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { ContentKind } from "../../sources/extract/index.ts";
import { displayPath, type FsPath, nativePath } from "../../sources/filesystem/fs-path.ts";
import { readProblem } from "../../sources/filesystem/read-problem.ts";
import { type BlobFeed, HEAD_BYTES } from "./blob-feed.ts";
import type { FeedLedger } from "./feed-ledger.ts";
import type { ThreadParts } from "./thread-parts.ts";

const OPEN = constants.O_RDONLY | constants.O_NONBLOCK;
const OPEN_LISTED = OPEN | constants.O_NOFOLLOW;

export interface FileFeedOptions {
  /** Larger files are left out and counted. */
  readonly fileMaxBytes: number;
  readonly scanArchives: boolean;
}

/** Lets the event loop of the thread live for a moment, if it is time; false: the scan is over. */
export type Pause = () => Promise<boolean>;

export class FileFeed {
  readonly #parts: ThreadParts;
  readonly #feed: BlobFeed;
  readonly #ledger: FeedLedger;
  readonly #options: FileFeedOptions;

  constructor(parts: ThreadParts, feed: BlobFeed, ledger: FeedLedger, options: FileFeedOptions) {
    this.#parts = parts;
    this.#feed = feed;
    this.#ledger = ledger;
    this.#options = options;
  }

  /** Scans a file found in a directory. False: it is large or an archive, and wants `slowly`. */
  quickly(path: FsPath): boolean {
    const { block } = this.#feed;
    let length: number;
    try {
      const file = openSync(nativePath(path), OPEN_LISTED);
      try {
        length = readSync(file, block, 0, block.length, null);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      this.#ledger.problem(readProblem(displayPath(path), error));
      return true;
    }
    if (length === block.length) return false;
    return this.#small(displayPath(path), length);
  }

  #small(path: string, length: number): boolean {
    if (length > this.#options.fileMaxBytes) {
      this.#ledger.skipped.tooLarge++;
      return true;
    }
    if (length === 0) {
      this.#ledger.files++;
      return true;
    }
    const head = this.#feed.block.subarray(0, Math.min(length, HEAD_BYTES));
    const kind = this.#parts.contentKind(head, path);
    if (this.#options.scanArchives && mayBeArchive(head, kind) && this.#parts.isArchive(path, head))
      return false;
    // Nearly every file is text, which needs no second look.
    const form = kind === "text" ? "bytes" : this.#feed.formOf(head, path);
    if (form !== undefined) this.#feed.whole(path, length, form);
    return true;
  }

  /** Scans a file of any size or an archive. `isNamed`: the user named it, so a symbolic link is followed. */
  async slowly(path: FsPath, isNamed: boolean, pause: Pause, signal: AbortSignal): Promise<void> {
    let file: number | undefined;
    try {
      file = openSync(nativePath(path), isNamed ? OPEN : OPEN_LISTED);
      await this.#open({ path, file, isNamed }, pause, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!isSystemError(error)) throw error;
      this.#ledger.problem(readProblem(displayPath(path), error));
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  async #open(
    { path, file, isNamed }: { path: FsPath; file: number; isNamed: boolean },
    pause: Pause,
    signal: AbortSignal,
  ): Promise<void> {
    const sizeBytes = fstatSync(file).size;
    if (sizeBytes > this.#options.fileMaxBytes) {
      this.#ledger.skipped.tooLarge++;
      return;
    }
    const { block } = this.#feed;
    const length = readSync(file, block, 0, block.length, null);
    const head = block.subarray(0, Math.min(length, HEAD_BYTES));
    const shown = displayPath(path);
    if (this.#options.scanArchives && this.#parts.isArchive(shown, head)) {
      const source = { kind: "file", path: nativePath(path), sizeBytes } as const;
      await this.#parts.openArchive({ path: shown, source, isNamed }, this.#feed, signal);
    } else if (this.#feed.begin(shown)) await this.#stream(shown, file, { length, sizeBytes, pause });
  }

  /**
   * The rest of a file whose first `length` bytes stand in the block. `sizeBytes` is where it ended when it was opened;
   * files of the kernel say 0 there and are read to their end.
   */
  async #stream(
    path: string,
    file: number,
    { length, sizeBytes, pause }: { length: number; sizeBytes: number; pause: Pause },
  ): Promise<void> {
    const { block } = this.#feed;
    const endBytes = sizeBytes === 0 ? Number.POSITIVE_INFINITY : sizeBytes;
    let doneBytes = 0;
    let got = length;
    while (got > 0) {
      const wanted = this.#feed.part(got, false);
      doneBytes += got;
      if (!wanted || doneBytes >= endBytes || !(await pause())) break;
      got = readSync(file, block, 0, Math.min(block.length, endBytes - doneBytes), null);
    }
    if (got > 0 || doneBytes >= sizeBytes) return this.#feed.end();
    const message = `became shorter while it was read: ${doneBytes} of ${sizeBytes} bytes were scanned; scan it again`;
    this.#feed.abandon({ path, kind: "changed", message });
  }
}

/** A cheap look, since the full one would be felt on every file: archives either hold zero bytes or begin like one. */
export function mayBeArchive(head: Uint8Array, kind: ContentKind): boolean {
  if (kind !== "text") return true;
  const first = head[0];
  return first === 0x1f || first === 0xfd || first === 0x28 || first === 0x42 || first === 0x50;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

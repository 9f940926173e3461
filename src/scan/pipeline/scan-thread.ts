/**
 * One thread at work: takes directories and files from the shared stack, walks, reads, scans, and gives work away while
 * others are hungry. The main thread runs the same code as every other. Promises: stops within a fraction of a second
 * once the scan is no longer running; whatever it throws is for the caller to make known to the other threads.
 */
import { assert } from "../../contracts/errors.ts";
import type { Problem, Skipped } from "../../contracts/report.ts";
import { type DirectoryVisitor, readDirectory } from "../../sources/filesystem/directory-reader.ts";
import { childPrefix, type FsPath } from "../../sources/filesystem/fs-path.ts";
import { type FilterOptions, filtersNothing, PathFilter } from "../../sources/filesystem/path-filter.ts";
import type { Root } from "../../sources/filesystem/roots.ts";
import { BlobFeed } from "./blob-feed.ts";
import { FileFeed } from "./file-feed.ts";
import { GarbageCollector } from "./garbage-collector.ts";
import { GitFeed, type HistorySource } from "./git-feed.ts";
import { feedStream } from "./stream-feed.ts";
import { type LedgerLimits, ThreadLedger } from "./thread-ledger.ts";
import type { ThreadParts } from "./thread-parts.ts";
import type { ThreadResult } from "./thread-result.ts";
import type { WorkItem } from "./work-item.ts";
import type { WorkStack } from "./work-stack.ts";

export interface ThreadOptions {
  readonly roots: readonly Root[];
  readonly filter: FilterOptions;
  readonly fileMaxBytes: number;
  readonly scanBinary: boolean;
  readonly scanArchives: boolean;
  readonly limits: LedgerLimits;
  /** How many threads the scan may come to have. */
  readonly threads: number;
  /** The repositories whose histories are scanned. */
  readonly histories?: readonly HistorySource[];
  /** It is known that there is enough for all threads: they are called before the first byte is read. */
  readonly startsTogether?: boolean;
}

/** Where a thread sits: its number, and whether its event loop has other duties. */
export interface ThreadSeat {
  readonly index: number;
  /** The thread must hear signals and messages: it waits without blocking and pauses often. */
  readonly staysResponsive: boolean;
  /** Called now and then while work remains; the main thread decides here whether to call for help. */
  readonly onProgress?: (files: number, bytes: number) => void;
}

/** Between two looks at the clock and at the others. */
const FILES_PER_LOOK = 32;
const PAUSE_EVERY_MS = 40;
/** By then others have been called. */
const ASIDE_AFTER_BYTES = 2_000_000;
/** Files given away at once, and how many must remain for it to be worth while. */
const GIVEN_FILES = 128;

export class ScanThread implements DirectoryVisitor {
  readonly #stack: WorkStack;
  readonly #options: ThreadOptions;
  readonly #seat: ThreadSeat;
  readonly #ledger: ThreadLedger;
  readonly #files: FileFeed;
  readonly #git: GitFeed;
  readonly #parts: ThreadParts;
  readonly #feed: BlobFeed;
  readonly #filters = new Map<number, PathFilter>();
  /** Work that found no place on the stack, or needed none. One stack item stays unfinished while any is left. */
  readonly #local: WorkItem[] = [];
  readonly #stopping = new AbortController();
  readonly #garbage = new GarbageCollector();
  #aside: ((pause: () => Promise<boolean>) => Promise<void>) | undefined;
  #names: string[] = [];
  #root = 0;
  /** How many items are not given away. Objects of a repository come in pieces so large that none is worth keeping. */
  #keptItems = 1;
  #pausedAt = performance.now();

  constructor(parts: ThreadParts, stack: WorkStack, options: ThreadOptions, seat: ThreadSeat) {
    this.#parts = parts;
    this.#stack = stack;
    this.#options = options;
    this.#seat = seat;
    this.#ledger = new ThreadLedger(parts, options.limits, stack);
    this.#feed = new BlobFeed(parts, this.#ledger, {
      scanBinary: options.scanBinary,
      isStopped: () => this.#isStopped(),
    });
    this.#files = new FileFeed(parts, this.#feed, this.#ledger, options);
    this.#git = new GitFeed(parts, this.#feed, this.#ledger, options);
  }

  /** Scans a stream as one blob. Belongs before `run`: a thread does one thing at a time. */
  async stream(path: string, chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
    await feedStream(this.#feed, this.#parts, {
      path,
      chunks,
      scanArchives: this.#options.scanArchives,
      signal,
    });
  }

  result(): ThreadResult {
    return this.#ledger.result();
  }

  /** Works until the scan is over, however it ends. Exactly one thread brings the `first` work, possibly none at all. */
  async run(first?: readonly WorkItem[]): Promise<void> {
    try {
      await this.#runAll(first);
      if (this.#stack.state === "done") await this.#doAside(async () => true);
    } finally {
      this.#git.close();
    }
  }

  async #runAll(first?: readonly WorkItem[]): Promise<void> {
    if (first !== undefined) this.#begin(first);
    if (first !== undefined && this.#options.startsTogether === true) await this.#doAside(this.#pauseAside);
    for (let item = await this.#next(); item !== undefined; item = await this.#next()) {
      this.#local.push(item);
      for (let own = this.#local.pop(); own !== undefined; own = this.#local.pop()) {
        await this.#work(own);
        if (!(await this.pause())) return;
      }
      this.#stack.finish();
    }
  }

  /** The first item goes by way of the stack, so that the scan is not done before the last one is. */
  #begin(items: readonly WorkItem[]): void {
    if (this.#options.startsTogether === true && this.#pushAll(items)) return;
    for (const item of items.slice(1)) this.#local.push(item);
    if (items[0] === undefined) this.#stack.close("done");
    else assert(this.#stack.push(items[0]), "an empty stack has room for one path");
  }

  /** For others to take at once. False: there was no room for the first. */
  #pushAll(items: readonly WorkItem[]): boolean {
    const room = items.findIndex((item) => !this.#stack.push(item));
    assert(room <= 0, "an empty stack has room for a few names");
    return items.length > 0 && room === -1;
  }

  async #next(): Promise<WorkItem | undefined> {
    for (;;) {
      const changes = this.#stack.changes;
      if (!this.#stack.isRunning) return undefined;
      const item = this.#stack.pop();
      if (item !== undefined) return item;
      if (this.#seat.staysResponsive) await this.#stack.change(changes);
      else this.#stack.waitForChange(changes);
    }
  }

  async #work(item: WorkItem): Promise<void> {
    this.#root = item.root;
    if (item.kind.startsWith("git")) return this.#history(item);
    if (item.kind === "file") {
      const root = this.#options.roots[item.root]!;
      const isNamed = root.kind === "file";
      return this.#files.slowly(item.path, isNamed, this.pause, this.#stopping.signal);
    }
    if (item.kind === "files") return this.#scanFiles(item.path, item.names.split("/"));
    this.#names = [];
    readDirectory(item.path, this.#filter(item), this);
    return this.#scanFiles(item.path, this.#names);
  }

  async #history({ kind, root, names }: WorkItem): Promise<void> {
    if (kind === "git-list") {
      await this.#git.listed(root, names.split(" "), this.pause, this.#stopping.signal);
      return;
    }
    if (kind === "git-program") return this.#git.byGit(root, this.pause, this.#stopping.signal);
    this.#keptItems = 0;
    await this.#git.objects(root, this.pause, this.#stopping.signal);
  }

  /** The hot loop. */
  async #scanFiles(directory: FsPath, names: readonly string[]): Promise<void> {
    const prefix = childPrefix(directory);
    let end = names.length;
    for (let i = 0; i < end; i++) {
      const path = prefix + names[i]!;
      if (!this.#files.quickly(path)) this.#offer({ kind: "file", root: this.#root, path, names: "" });
      if (i % FILES_PER_LOOK !== FILES_PER_LOOK - 1) continue;
      while (end - i > 2 * GIVEN_FILES && this.#isWanted()) {
        const given = names.slice(end - GIVEN_FILES, end).join("/");
        if (!this.#stack.push({ kind: "files", root: this.#root, path: directory, names: given })) break;
        end -= GIVEN_FILES;
      }
      if (!(await this.pause())) return;
    }
  }

  /**
   * Work of the main thread's own, to be done once others are at work on the rest, or at the end. Belongs before `run`; called
   * with a way to pause.
   */
  aside(work: (pause: () => Promise<boolean>) => Promise<void>): void {
    this.#aside = work;
  }

  async #doAside(pause = this.pause): Promise<void> {
    const work = this.#aside;
    this.#aside = undefined;
    await work?.(pause);
  }

  /** Others may have done all there was in the meantime. */
  readonly #pauseAside = async (): Promise<boolean> => (await this.pause()) || this.#stack.state === "done";

  /** Tells how far it is, shares what it can spare, lets others speak. False: the scan is over. */
  readonly pause = async (): Promise<boolean> => {
    const { files, bytes, findings, git } = this.#ledger;
    const objects = git.blobs + git.commits + git.tags;
    this.#stack.tell(this.#seat.index, { files: files - git.scanned, bytes, findings, objects });
    this.#seat.onProgress?.(files, bytes);
    this.#garbage.scanned(bytes);
    while (this.#local.length > this.#keptItems && this.#isWanted() && this.#stack.push(this.#local[0]!))
      this.#local.shift();
    if (this.#aside !== undefined && bytes > ASIDE_AFTER_BYTES) await this.#doAside();
    if (this.#seat.staysResponsive && performance.now() - this.#pausedAt > PAUSE_EVERY_MS) {
      await new Promise((resume) => setImmediate(resume));
      this.#pausedAt = performance.now();
    }
    return !this.#isStopped();
  };

  directory(path: FsPath): void {
    this.#offer({ kind: "directory", root: this.#root, path, names: "" });
  }

  file(name: string): void {
    this.#names.push(name);
  }

  rawFile(path: FsPath): void {
    if (!this.#files.quickly(path)) this.#offer({ kind: "file", root: this.#root, path, names: "" });
  }

  skipped(kind: keyof Skipped): void {
    this.#ledger.skipped[kind]++;
  }

  problem(problem: Problem): void {
    this.#ledger.problem(problem);
  }

  #offer(item: WorkItem): void {
    if (!(this.#isWanted() && this.#stack.push(item))) this.#local.push(item);
  }

  /** Whether other threads could soon run out of work. */
  #isWanted(): boolean {
    return this.#options.threads > 1 && this.#stack.count < this.#options.threads * 4;
  }

  #isStopped(): boolean {
    if (this.#stack.isRunning) return false;
    if (!this.#stopping.signal.aborted) this.#stopping.abort();
    return true;
  }

  #filter(item: WorkItem): PathFilter | undefined {
    if (filtersNothing(this.#options.filter)) return undefined;
    const known = this.#filters.get(item.root);
    if (known !== undefined) return known;
    const made = new PathFilter(this.#options.roots[item.root]!.path, this.#options.filter);
    this.#filters.set(item.root, made);
    return made;
  }
}

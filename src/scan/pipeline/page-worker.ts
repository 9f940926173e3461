/**
 * Does the jobs of pages: makes the ids of files from their facts, scans them. The body of a page thread, free of messages so that
 * tests may run it where they are. Promises: every item it takes gets an outcome; whatever a file holds, the next one is scanned
 * all the same. One job at a time.
 */
import { closeSync, constants, openSync, readSync } from "node:fs";
import { assert } from "../../contracts/errors.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { Problem } from "../../contracts/report.ts";
import type { FactKind } from "../../sources/filesystem/core/fact-table.ts";
import { bytesOfKey } from "../../sources/filesystem/core/key-range.ts";
import { displayPath, type FsPath, nativePath } from "../../sources/filesystem/fs-path.ts";
import { bytesOfPath, pathOfKey } from "../../sources/filesystem/ordered-walk.ts";
import {
  CONTENT_SEGMENT_BYTES,
  contentHashOf,
  createFileIdentifier,
  type FileIdentifier,
} from "../core/fs-identity.ts";
import { BatchMemory, type ItemCode } from "./batch-memory.ts";
import { BlobFeed } from "./blob-feed.ts";
import { FileFeed } from "./file-feed.ts";
import { GarbageCollector } from "./garbage-collector.ts";
import { ItemLedger } from "./item-ledger.ts";
import {
  JobControl,
  type JobShare,
  type PageJob,
  type PageThreadOptions,
  type ScanRoot,
  type ThreadPulse,
} from "./page-job.ts";
import type { ThreadParts } from "./thread-parts.ts";

/** Items taken at once. */
const IDENTIFY_CLAIM = 64;
const SCAN_CLAIM = 8;
/** Garbage that facts and ids of a file leave behind. */
const IDENTIFIED_BYTES = 8 << 10;
/** Names outlive the small collections, and the large ones come late by themselves: the engine's memory passes for heap. */
const COLLECT_ALL_EVERY_ITEMS = 1 << 15;
const PROBLEMS_MAX = 100;
/** Why an item of a kind is not scanned at all. */
const FAULTS: Readonly<Record<FactKind, ItemCode>> = {
  file: "",
  other: "not-a-file",
  "broken-directory": "directory-unreadable",
  "not-found": "not-found",
  permission: "permission",
  changed: "changed",
  unreadable: "unreadable",
};
const OPEN = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

interface KnownBatch {
  readonly root: ScanRoot;
  readonly keys: readonly string[];
  readonly memory: BatchMemory;
  readonly identifier: FileIdentifier;
}

export class PageWorker {
  readonly #index: number;
  readonly #options: PageThreadOptions;
  readonly #pulse: ThreadPulse;
  readonly #hasher: Hasher;
  readonly #ledger: ItemLedger;
  readonly #files: FileFeed;
  readonly #batches = new Map<number, KnownBatch>();
  readonly #identifiers = new Map<string, FileIdentifier>();
  #control = new JobControl();
  readonly #garbage = new GarbageCollector();
  #itemsForgotten = 0;

  constructor(index: number, parts: ThreadParts, options: PageThreadOptions, pulse: ThreadPulse) {
    assert(parts.identity !== undefined, "a page thread can make ids");
    this.#index = index;
    this.#options = options;
    this.#pulse = pulse;
    this.#hasher = parts.identity.hasher;
    this.#ledger = new ItemLedger(parts, options);
    const isStopped = () => {
      pulse.beat();
      return this.#control.isStopped;
    };
    const feed = new BlobFeed(parts, this.#ledger, { scanBinary: options.scanBinary, isStopped });
    this.#files = new FileFeed(parts, feed, this.#ledger, options);
  }

  /** `undefined`: nobody waits for an answer. */
  async work(job: PageJob): Promise<JobShare | undefined> {
    if (job.kind === "forget") return this.#forget(job.batch);
    this.#control = new JobControl(job.control);
    if (job.kind === "identify") {
      this.#identifyAll(job);
      return { job: job.job, records: [], problems: [], scanMs: 0 };
    }
    return this.#scanAll(job);
  }

  #forget(batch: number): undefined {
    this.#itemsForgotten += this.#batches.get(batch)?.keys.length ?? 0;
    this.#batches.delete(batch);
    if (this.#itemsForgotten < COLLECT_ALL_EVERY_ITEMS) return;
    this.#itemsForgotten = 0;
    this.#garbage.collectAll();
  }

  #identifyAll(job: Extract<PageJob, { kind: "identify" }>): void {
    const { root } = job;
    const batch: KnownBatch = {
      root,
      keys: job.keys.split("\0"),
      memory: new BatchMemory(job.memory),
      identifier: this.#identifier(root),
    };
    this.#batches.set(job.batch, batch);
    for (
      let at = this.#control.claim(IDENTIFY_CLAIM);
      at < job.count;
      at = this.#control.claim(IDENTIFY_CLAIM)
    ) {
      const end = Math.min(at + IDENTIFY_CLAIM, job.count);
      this.#pulse.beat();
      for (let index = at; index < end; index++) this.#identify(batch, index);
      this.#garbage.add((end - at) * IDENTIFIED_BYTES);
    }
  }

  #identifier(root: ScanRoot): FileIdentifier {
    const known = this.#identifiers.get(root.path);
    if (known !== undefined) return known;
    if (this.#identifiers.size > 100) this.#identifiers.clear();
    const made = createFileIdentifier(this.#hasher, bytesOfPath(root.path));
    this.#identifiers.set(root.path, made);
    return made;
  }

  #identify({ root, keys, memory, identifier }: KnownBatch, index: number): void {
    const key = keys[index]!;
    const locator = bytesOfKey(key);
    const { facts } = memory;
    const fault = FAULTS[facts.kind(index)];
    const content =
      fault === "" && this.#options.objectVersion === "content"
        ? this.#contentHash(itemPath(root, key))
        : undefined;
    const ids =
      content === undefined
        ? identifier.byFacts(locator, {
            sizeBytes: facts.sizeBytes(index),
            mtimeNs: facts.mtimeNs(index),
            ctimeNs: facts.ctimeNs(index),
          })
        : identifier.byContent(locator, content);
    memory.setIds(index, ids.item, ids.version, ids.ovid);
    if (fault === "") return;
    memory.startedAtMs[index] = memory.finishedAtMs[index] = Date.now();
    memory.bytes[index] = 0;
    memory.findings[index] = 0;
    memory.set(index, fault === "not-a-file" ? "skipped" : "failed-retryable", fault);
  }

  /** `undefined` when it cannot be read now: the scan will meet and report that. */
  #contentHash(path: FsPath): Uint8Array | undefined {
    const segment = new Uint8Array(CONTENT_SEGMENT_BYTES);
    const hashes: Uint8Array[] = [];
    let sizeBytes = 0;
    let file: number | undefined;
    try {
      file = openSync(nativePath(path), OPEN);
      for (;;) {
        const length = readFully(file, segment);
        if (length > 0) hashes.push(this.#hasher.hash(segment.subarray(0, length)));
        sizeBytes += length;
        this.#pulse.beat();
        if (length < segment.length) return contentHashOf(this.#hasher, sizeBytes, hashes);
        if (this.#control.isStopped) return undefined;
      }
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  async #scanAll({ job, batch: id, from, to }: Extract<PageJob, { kind: "scan" }>): Promise<JobShare> {
    const startedAt = performance.now();
    const batch = this.#batches.get(id);
    assert(batch !== undefined, "a batch is identified before it is scanned");
    const records: FindingRecord[] = [];
    const problems: Problem[] = [];
    const control = this.#control;
    while (!control.isStopped && !control.isFull) {
      const at = from + control.claim(SCAN_CLAIM);
      if (at >= to) break;
      const end = Math.min(at + SCAN_CLAIM, to);
      for (let index = at; index < end && !control.isStopped && !control.isFull; index++) {
        if (!batch.memory.isPending(index)) continue;
        this.#pulse.at({ job, index });
        await this.#scan(batch, index);
        if (control.isStopped) break;
        if (this.#ledger.records.length > 0) {
          records.push(...this.#ledger.records);
          control.addFindings(this.#ledger.records.length);
        }
        if (this.#ledger.problems.length > 0 && problems.length < PROBLEMS_MAX)
          problems.push(...this.#ledger.problems);
      }
    }
    this.#pulse.at(undefined);
    return { job, records, problems, scanMs: performance.now() - startedAt };
  }

  async #scan(batch: KnownBatch, index: number): Promise<void> {
    const { memory, root, keys, identifier } = batch;
    const ledger = this.#ledger;
    const path = itemPath(root, keys[index]!);
    const startedAtMs = Date.now();
    ledger.begin();
    ledger.subjectOf = () => ({
      locator: bytesOfKey(keys[index]!),
      shown: displayPath(path),
      identifier,
      item: memory.item(index),
      version: memory.version(index),
      ovid: memory.ovid(index),
    });
    this.#pulse.beat();
    if (!this.#files.quickly(path)) await this.#files.slowly(path, false, this.#pause, this.#signal);
    if (this.#control.isStopped) return;
    const { state, code } = ledger.outcome();
    memory.startedAtMs[index] = startedAtMs;
    memory.finishedAtMs[index] = Math.max(Date.now(), startedAtMs);
    memory.bytes[index] = ledger.bytes;
    memory.findings[index] = ledger.records.length;
    memory.threads[index] = this.#index;
    memory.set(index, state, code);
    this.#garbage.add(ledger.bytes);
  }

  /** Archives look at a signal, which no other thread can raise; the sink tells them to stop instead. */
  readonly #signal = new AbortController().signal;

  readonly #pause = async (): Promise<boolean> => {
    this.#pulse.beat();
    return !this.#control.isStopped;
  };
}

function itemPath(root: ScanRoot, key: string): FsPath {
  return root.kind === "file" ? root.path : pathOfKey(root.path, key);
}

function readFully(file: number, into: Uint8Array): number {
  let length = 0;
  while (length < into.length) {
    const got = readSync(file, into, length, into.length - length, null);
    if (got === 0) break;
    length += got;
  }
  return length;
}

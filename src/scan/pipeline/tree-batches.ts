/**
 * A shard's files in batches, in order, with what the system says of each: what the walk finds, cut where the names themselves say so, that an untouched part of a tree
 * gives the same batches however much was added before it. Promises: a batch never exceeds its size; after `splitKey` no file at or
 * behind the answered key is given out until somebody says what became of the split. Blocks while it reads.
 */
import { assert } from "../../contracts/errors.ts";
import type { Problem, Skipped } from "../../contracts/report.ts";
import { type ByteKey, isBefore, type KeyBounds } from "../../sources/filesystem/core/key-range.ts";
import { FactReader, factsOfPath } from "../../sources/filesystem/fact-reader.ts";
import { OrderedWalk } from "../../sources/filesystem/ordered-walk.ts";
import { surveyRange } from "../../sources/filesystem/range-survey.ts";
import type { ScanRoot } from "./page-job.ts";

export interface ShardTree {
  readonly root: ScanRoot;
  readonly bounds: KeyBounds;
  /** The cursor: what is at or before it is done. */
  readonly after?: ByteKey;
  readonly itemsMax: number;
}

export interface NamedBatch {
  /** Byte keys joined by zero characters; those that end in a slash are directories that could not be read. */
  readonly keys: string;
  readonly count: number;
  /** What the system said of each, as a `FactTable` reads it. */
  readonly facts: Uint8Array;
  readonly problems: readonly Problem[];
}

export type NextBatch =
  | ({ readonly kind: "batch" } & NamedBatch)
  /** Nothing yet; ask again. */
  | { readonly kind: "working" }
  /** A split is being decided: what follows may belong to somebody else. */
  | { readonly kind: "waiting" }
  | { readonly kind: "end"; readonly skipped: Skipped }
  | { readonly kind: "root-lost"; readonly problem: Problem };

/** A batch is cut behind a name whose hash says so: one in this many, if the size allows it. */
const CUT_EVERY = 2048;
const BATCH_ITEMS_MIN = 64;
const DIRECTORIES_PER_LOOK = 32;
const SURVEY_DIRECTORIES = 256;

export class TreeBatches {
  readonly #tree: ShardTree;
  readonly #walk: OrderedWalk;
  readonly #facts: FactReader;
  #end: ByteKey;
  /** Where the walk holds while a split is being decided. */
  #hold: ByteKey | undefined;
  #last: ByteKey | undefined;
  #keys: ByteKey[] = [];
  #problems: Problem[] = [];
  /** Found, and behind the hold. */
  #ahead: { readonly key: ByteKey; readonly problem?: Problem } | undefined;
  #isRootFileGiven = false;

  /** `beat`: called now and then while it reads. */
  constructor(tree: ShardTree, beat: () => void = () => {}) {
    this.#tree = tree;
    this.#facts = new FactReader(tree.root.path, beat);
    this.#end = tree.bounds.end;
    this.#last = tree.after;
    const { root, bounds, after } = tree;
    this.#walk = new OrderedWalk({ root: root.path, bounds, ...(after === undefined ? {} : { after }) });
  }

  next(): NextBatch {
    if (this.#tree.root.kind === "file") return this.#rootFile();
    for (;;) {
      const entry = this.#ahead ?? this.#found();
      if (entry === "working") return { kind: "working" };
      if (entry !== "done" && this.#hold !== undefined && entry.key >= this.#hold) {
        this.#ahead = entry;
        return this.#keys.length > 0 ? this.#take() : { kind: "waiting" };
      }
      this.#ahead = undefined;
      if (entry === "done" || !isBefore(entry.key, this.#end)) return this.#finish();
      this.#keys.push(entry.key);
      this.#last = entry.key;
      if (entry.problem !== undefined) this.#problems.push(entry.problem);
      if (this.#keys.length >= this.#tree.itemsMax || this.#isCut(entry.key)) return this.#take();
    }
  }

  /** The middle of what was not given out yet; the walk holds there until `decide`. */
  splitKey(): ByteKey | undefined {
    assert(this.#hold === undefined, "one split at a time");
    const { splitAt } = this.survey();
    this.#hold = splitAt;
    return splitAt;
  }

  /** `true`: what is at and behind the key belongs to another shard now. */
  decide(isSplit: boolean): void {
    if (isSplit && this.#hold !== undefined) {
      this.#end = this.#hold;
      this.#walk.endAt(this.#hold);
    }
    this.#hold = undefined;
  }

  /** How much was not given out yet, by estimate. */
  survey(): { readonly items: number; readonly splitAt?: ByteKey } {
    if (this.#tree.root.kind === "file") return { items: this.#isRootFileGiven ? 0 : 1 };
    return surveyRange({
      root: this.#tree.root.path,
      bounds: { start: this.#tree.bounds.start, end: this.#end },
      ...(this.#last === undefined ? {} : { after: this.#last }),
      directoriesMax: SURVEY_DIRECTORIES,
    });
  }

  #found(): { readonly key: ByteKey; readonly problem?: Problem } | "done" | "working" {
    const entry = this.#walk.next(DIRECTORIES_PER_LOOK);
    if (entry === undefined) return "working";
    if (entry === "done") return "done";
    return entry.kind === "file" ? { key: entry.key } : { key: entry.key, problem: entry.problem };
  }

  #finish(): NextBatch {
    if (this.#walk.rootProblem !== undefined) return { kind: "root-lost", problem: this.#walk.rootProblem };
    return this.#keys.length > 0 ? this.#take() : { kind: "end", skipped: this.#walk.skipped };
  }

  #take(): NextBatch {
    const facts = this.#facts.read(this.#keys);
    const batch = {
      keys: this.#keys.join("\0"),
      count: this.#keys.length,
      facts,
      problems: this.#problems,
    };
    this.#keys = [];
    this.#problems = [];
    return { kind: "batch", ...batch };
  }

  /** A root that is a file is its own only item, under its name. */
  #rootFile(): NextBatch {
    const { root, bounds, after } = this.#tree;
    const key = Buffer.from(root.path.slice(root.path.lastIndexOf("/") + 1), "utf8").toString("latin1");
    const isWanted = key >= bounds.start && isBefore(key, this.#end) && (after === undefined || key > after);
    if (this.#isRootFileGiven || !isWanted)
      return { kind: "end", skipped: { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 } };
    this.#isRootFileGiven = true;
    this.#last = key;
    return { kind: "batch", keys: key, count: 1, facts: factsOfPath(root.path), problems: [] };
  }

  #isCut(key: ByteKey): boolean {
    if (this.#keys.length < BATCH_ITEMS_MIN) return false;
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    return (hash >>> 0) % CUT_EVERY === 0;
  }
}

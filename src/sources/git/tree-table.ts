/**
 * All trees and commits of a history, read once: ids by number, and of each tree what tells it from the one given before it. The
 * face of `trees.wasm`. Promises: a broken tree is a GitFault, and what was read of it before counts; beyond a number of entries none is
 * kept any more, until the trees are given again for some blobs alone. Its memory is freed with it, or given back.
 */
import { readFileSync } from "node:fs";
import type { CommitTable } from "./core/commit-table.ts";
import { corrupt } from "./core/git-fault.ts";
import type { PackDirectory } from "./core/pack-index.ts";
import type { ObjectNumbers, TreeGraph } from "./core/tree-graph.ts";
import wasmPath from "./trees.wasm" with { type: "file" };
import { MemoryPool } from "./wasm-memory.ts";

interface Exports {
  begin(idBytes: number, expected: number, entriesMax: number): void;
  scratch(): number;
  input(bytes: number): number;
  find(id: number): number;
  addIds(at: number, count: number, stride: number): void;
  addTree(id: number, bytes: number): number;
  beginCommits(): void;
  addCommit(id: number, at: number, bytes: number, isCut: number): number;
  countOfCommits(): number;
  commits(): number;
  commitSeconds(): number;
  countOfParents(): number;
  parents(): number;
  countOfOthers(): number;
  others(): number;
  isOverLimit(): number;
  countOfIds(): number;
  idsStart(): number;
  unknowns(): number;
  countOfUnknowns(): number;
  flags(): number;
  keepOnly(flags: number, count: number): void;
  narrow(flags: number): void;
  recordNumbers(): number;
  spans(): number;
  lists(): number;
}

export interface TreeTableOptions {
  readonly idBytes: number;
  /** Whose ids are known from the start. */
  readonly directories: readonly PackDirectory[];
  /** Called with the number of an id no directory has: the first time a tree names it. */
  readonly unknown?: (number: number, isTree: boolean) => void;
  readonly entriesMax?: number;
}

const MEMORY_PAGES_MAX = 65_536;
const ENTRIES_MAX = 0xffffffff;
const IDS_AT_ONCE = 1024;
/** Of a commit: its id, its tree, where its parents end. */
const COMMIT_WORDS = 3;
/** What is wrong with a commit, by the number `addCommit` says it with. */
const COMMIT_FAULTS = [
  "",
  "the commit names no tree",
  "the commit names a parent that is no object id",
  "the object has too many header lines",
] as const;
let compiled: WebAssembly.Module | undefined;

const memories = new MemoryPool({ initial: 16, maximum: MEMORY_PAGES_MAX });

export class TreeTable implements Disposable {
  readonly ids: ObjectNumbers;
  readonly #memory = memories.borrow();
  readonly #exports: Exports;
  readonly #idBytes: number;
  readonly #unknown: TreeTableOptions["unknown"];
  /** Where an id is put to be looked up. */
  readonly #scratchAt: number;
  #bytes: Uint8Array<ArrayBuffer>;
  #unknownsTold = 0;

  constructor({ idBytes, directories, unknown, entriesMax = ENTRIES_MAX }: TreeTableOptions) {
    compiled ??= new WebAssembly.Module(readFileSync(wasmPath));
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.#memory, abort } });
    this.#exports = instance.exports as unknown as Exports;
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#idBytes = idBytes;
    this.#unknown = unknown;
    const expected = directories.reduce((sum, { count }) => sum + count, 0);
    this.#exports.begin(idBytes, expected, entriesMax);
    this.#scratchAt = this.#exports.scratch();
    for (const directory of directories) this.#addAll(directory);
    this.#exports.beginCommits();
    this.ids = this.#numbers();
  }

  #addAll({ ids }: PackDirectory): void {
    for (let first = 0; first < ids.count; first += IDS_AT_ONCE) {
      const count = Math.min(IDS_AT_ONCE, ids.count - first);
      const start = ids.start + first * ids.stride;
      const at = this.#put(ids.bytes.subarray(start, start + count * ids.stride));
      this.#exports.addIds(at, count, ids.stride);
    }
  }

  #numbers(): ObjectNumbers {
    const exports = this.#exports;
    return {
      get count() {
        return exports.countOfIds();
      },
      find: (bytes, at) => exports.find(this.#scratch(bytes, at)),
      oidOf: (number) => {
        const start = exports.idsStart() + number * this.#idBytes;
        return this.#memoryNow()
          .subarray(start, start + this.#idBytes)
          .toHex();
      },
    };
  }

  /** There were too many entries: what is kept is of no use, and ids alone have been looked up. */
  get isCut(): boolean {
    return this.#exports.isOverLimit() !== 0;
  }

  /** Throws GitFault when the tree is malformed. */
  add(treeId: Uint8Array, bytes: Uint8Array): void {
    this.#put(bytes);
    const isWhole = this.#exports.addTree(this.#scratch(treeId, 0), bytes.length) !== 0;
    if (this.#exports.countOfUnknowns() > this.#unknownsTold) this.#tellUnknowns();
    if (!isWhole) throw corrupt("the tree ends within an entry");
  }

  /** `isCut`: its parents were left behind on purpose. Throws GitFault when it is none. */
  addCommit(id: Uint8Array, bytes: Uint8Array, isCut: boolean): void {
    const at = this.#put(bytes);
    const fault = this.#exports.addCommit(this.#scratch(id, 0), at, bytes.length, isCut ? 1 : 0);
    if (fault !== 0) throw corrupt(COMMIT_FAULTS[fault]!);
  }

  get commitCount(): number {
    return this.#exports.countOfCommits();
  }

  /** All that were given. */
  commits(): CommitTable {
    const count = this.commitCount;
    const { buffer } = this.#memory;
    const words = new Uint32Array(buffer, this.#exports.commits(), count * COMMIT_WORDS);
    const ids = new Uint32Array(count);
    const trees = new Uint32Array(count);
    const parentStarts = new Uint32Array(count + 1);
    for (let commit = 0; commit < count; commit++) {
      ids[commit] = words[commit * COMMIT_WORDS]!;
      trees[commit] = words[commit * COMMIT_WORDS + 1]!;
      parentStarts[commit + 1] = words[commit * COMMIT_WORDS + 2]!;
    }
    const parents = new Uint32Array(buffer, this.#exports.parents(), this.#exports.countOfParents()).slice();
    const seconds = new Float64Array(buffer, this.#exports.commitSeconds(), count).slice();
    return { count, ids, trees, parentStarts, parents, seconds };
  }

  /** What commits name and no directory has, each once: the object's number, and whether it is to be a tree. */
  *namedElsewhere(): Generator<readonly [number, boolean], void, undefined> {
    const { others, countOfOthers } = this.#exports;
    const list = new Uint32Array(this.#memory.buffer, others(), countOfOthers()).slice();
    for (const what of new Set(list)) yield [what >>> 1, (what & 1) === 1];
  }

  #tellUnknowns(): void {
    const count = this.#exports.countOfUnknowns();
    const list = new Uint32Array(this.#memory.buffer, this.#exports.unknowns(), count);
    for (; this.#unknownsTold < count; this.#unknownsTold++) {
      const what = list[this.#unknownsTold]!;
      this.#unknown?.(what >>> 1, (what & 1) === 1);
    }
  }

  /** From here on trees are given again, and of their blobs these alone are kept. */
  beginAgain(blobs: Iterable<number>): void {
    const flags = this.#exports.flags();
    const bytes = this.#memoryNow();
    for (const number of blobs) bytes[flags + number] = 1;
    this.#exports.keepOnly(flags, this.ids.count);
  }

  /** What leads to these blobs. All trees have been given. */
  graphOf(blobs: Iterable<number>): TreeGraph {
    const exports = this.#exports;
    const flags = exports.flags();
    const bytes = this.#memoryNow();
    for (const number of blobs) bytes[flags + number] = 1;
    exports.narrow(flags);
    // Views of all memory: nothing is added any more.
    const words = new Uint32Array(this.#memory.buffer);
    const [numbers, spans, lists] = [exports.recordNumbers() / 4, exports.spans() / 4, exports.lists() / 4];
    const wordOf = (tree: number, word: 0 | 1): number => {
      const record = words[numbers + tree]!;
      return record === 0 ? 0 : words[spans + 2 * (record - 1) + word]!;
    };
    return {
      ids: this.ids,
      startOf: (tree) => wordOf(tree, 0),
      endOf: (tree) => wordOf(tree, 1),
      referenceAt: (entry) => words[lists + 2 * entry]!,
      nameAt: (entry) => words[lists + 2 * entry + 1]!,
    };
  }

  /** Gives its memory to the next one; neither it nor a graph of it may be used any more. */
  [Symbol.dispose](): void {
    memories.giveBack(this.#memory);
  }

  /** Puts bytes into the input; where that is. */
  #put(bytes: Uint8Array): number {
    const at = this.#exports.input(bytes.length);
    this.#memoryNow().set(bytes, at);
    return at;
  }

  #scratch(bytes: Uint8Array, at: number): number {
    const memory = this.#memoryNow();
    for (let i = 0; i < this.#idBytes; i++) memory[this.#scratchAt + i] = bytes[at + i]!;
    return this.#scratchAt;
  }

  /** Memory that has grown is another buffer. */
  #memoryNow(): Uint8Array<ArrayBuffer> {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.#memory.buffer);
    return this.#bytes;
  }
}

function abort(): never {
  throw new Error("the table of trees met what it holds impossible");
}

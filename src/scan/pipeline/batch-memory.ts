/**
 * What the threads and the committing thread share of one batch of files: facts and ids on the way in, outcomes on the way out.
 * Promises: fixed size; each item is written by one thread at a time, and read by others only after that thread has said so.
 */
import type { DoneStatus } from "../../contracts/done-mark.ts";
import { FACT_BYTES, FactTable } from "../../sources/filesystem/core/fact-table.ts";

/** Items of one batch, and so of a page, whatever the budget allows. */
export const BATCH_ITEMS_MAX = 4096;

const ID_BYTES = 32;
/** item, version, ovid. */
const IDS_BYTES = 3 * ID_BYTES;

/** Where an item stands. `idle`: nobody is to scan it; `pending`: to be scanned; the others are outcomes. */
const ITEM_STATES = [
  "idle",
  "pending",
  "clean",
  "with-findings",
  "skipped",
  "failed-retryable",
  "failed-permanent",
] as const satisfies readonly (DoneStatus | "idle" | "pending")[];

export type ItemState = (typeof ITEM_STATES)[number];

/** Why an item is not clean; what the ledger keeps as its error code. */
const ITEM_CODES = [
  "",
  "binary",
  "too-large",
  "not-a-file",
  "not-found",
  "permission",
  "unreadable",
  "changed",
  "archive-corrupt",
  "archive-limit",
  "archive-unsupported",
  "engine-failed",
  "directory-unreadable",
] as const;

export type ItemCode = (typeof ITEM_CODES)[number];

export const NO_THREAD = 255;

export class BatchMemory {
  readonly memory: SharedArrayBuffer;
  readonly capacity: number;
  /** Per item: item id, version id, ovid hash. */
  readonly ids: Uint8Array;
  /** Of the walk. */
  readonly facts: FactTable;
  readonly bytes: Float64Array;
  readonly startedAtMs: Float64Array;
  readonly finishedAtMs: Float64Array;
  readonly findings: Uint32Array;
  readonly #states: Uint8Array;
  readonly #codes: Uint8Array;
  /** Which thread wrote the outcome last. */
  readonly threads: Uint8Array;

  /** New memory when given a number of items, the same batch's when given another thread's `memory`. */
  constructor(memory: SharedArrayBuffer | number) {
    const perItem = 3 * 8 + FACT_BYTES + 4 + IDS_BYTES + 3;
    this.memory = typeof memory === "number" ? new SharedArrayBuffer(memory * perItem) : memory;
    const n = Math.floor(this.memory.byteLength / perItem);
    this.capacity = n;
    let at = 0;
    const take = (bytes: number) => (at += bytes) - bytes;
    this.bytes = new Float64Array(this.memory, take(8 * n), n);
    this.startedAtMs = new Float64Array(this.memory, take(8 * n), n);
    this.finishedAtMs = new Float64Array(this.memory, take(8 * n), n);
    this.facts = new FactTable(new Uint8Array(this.memory, take(FACT_BYTES * n), FACT_BYTES * n));
    this.findings = new Uint32Array(this.memory, take(4 * n), n);
    this.ids = new Uint8Array(this.memory, take(IDS_BYTES * n), IDS_BYTES * n);
    this.#states = new Uint8Array(this.memory, take(n), n);
    this.#codes = new Uint8Array(this.memory, take(n), n);
    this.threads = new Uint8Array(this.memory, take(n), n);
  }

  /** Forgets the batch that was here before. */
  clear(): void {
    this.#states.fill(0);
    this.#codes.fill(0);
    this.threads.fill(NO_THREAD);
  }

  state(index: number): ItemState {
    return ITEM_STATES[this.#states[index]!]!;
  }

  code(index: number): ItemCode {
    return ITEM_CODES[this.#codes[index]!]!;
  }

  set(index: number, state: ItemState, code: ItemCode = ""): void {
    this.#codes[index] = ITEM_CODES.indexOf(code);
    this.#states[index] = ITEM_STATES.indexOf(state);
  }

  isPending(index: number): boolean {
    return this.#states[index] === 1;
  }

  item(index: number): Uint8Array {
    return this.ids.slice(index * IDS_BYTES, index * IDS_BYTES + ID_BYTES);
  }

  version(index: number): Uint8Array {
    return this.ids.slice(index * IDS_BYTES + ID_BYTES, index * IDS_BYTES + 2 * ID_BYTES);
  }

  ovid(index: number): Uint8Array {
    return this.ids.slice(index * IDS_BYTES + 2 * ID_BYTES, (index + 1) * IDS_BYTES);
  }

  setIds(index: number, item: Uint8Array, version: Uint8Array, ovid: Uint8Array): void {
    const at = index * IDS_BYTES;
    this.ids.set(item, at);
    this.ids.set(version, at + ID_BYTES);
    this.ids.set(ovid, at + 2 * ID_BYTES);
  }

  /** The ovid hashes of items `[from, to)`, one behind the other. */
  ovids(from: number, to: number): Uint8Array {
    const out = new Uint8Array((to - from) * ID_BYTES);
    for (let i = from; i < to; i++) {
      const at = i * IDS_BYTES + 2 * ID_BYTES;
      out.set(this.ids.subarray(at, at + ID_BYTES), (i - from) * ID_BYTES);
    }
    return out;
  }
}

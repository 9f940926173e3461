/**
 * What the threads of one scan share: a bounded last-in-first-out stack of work, the scan's state, and counters.
 * Promises: an item is taken by exactly one thread; the scan is `done` only when every item pushed has been finished;
 * whoever waits is woken when either changes. May not: grow. A push that finds no room says so, and the item stays with
 * the thread that has it.
 */
import { assert } from "../../contracts/errors.ts";
import { decodeItem, encodeItem, type WorkItem } from "./work-item.ts";

export type ScanState = "running" | "done" | "stopped" | "failed";

const STATES: readonly ScanState[] = ["running", "done", "stopped", "failed"];

export const THREADS_MAX = 64;

/** Places in the control words. The last `THREADS_MAX` say whether a thread has joined. */
const LOCK = 0;
const COUNT = 1;
const TOP = 2;
const PENDING = 3;
const CHANGES = 4;
const STATE = 5;
const FINDINGS = 6;
const JOINED = 16;
const CONTROL_WORDS = JOINED + THREADS_MAX;

/** Per thread: files, bytes, findings, objects. */
const COUNTERS = 4;
const COUNTERS_AT = CONTROL_WORDS * 4;
const ITEMS_AT = COUNTERS_AT + THREADS_MAX * COUNTERS * 8;

const DEFAULT_BYTES = 1 << 20;
/** Wake-ups are sent, but a waiter looks round by itself as well. */
const WAIT_MS = 50;
const SPINS = 200;

export interface ScanProgress {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  /** Of git histories: blobs, and commits and tags for their messages. */
  readonly objects: number;
}

export class WorkStack {
  readonly memory: SharedArrayBuffer;
  readonly #control: Int32Array;
  readonly #counters: Float64Array;
  readonly #items: Buffer;

  /** New memory when given a size, the same scan's when given another thread's `memory`. */
  constructor(memory: SharedArrayBuffer | number = DEFAULT_BYTES) {
    this.memory = typeof memory === "number" ? new SharedArrayBuffer(ITEMS_AT + memory) : memory;
    this.#control = new Int32Array(this.memory, 0, CONTROL_WORDS);
    this.#counters = new Float64Array(this.memory, COUNTERS_AT, THREADS_MAX * COUNTERS);
    this.#items = Buffer.from(this.memory, ITEMS_AT);
  }

  get state(): ScanState {
    return STATES[Atomics.load(this.#control, STATE)]!;
  }

  get isRunning(): boolean {
    return Atomics.load(this.#control, STATE) === 0;
  }

  /** Items waiting; another thread may change it at any moment. */
  get count(): number {
    return Atomics.load(this.#control, COUNT);
  }

  /** Ends the scan for every thread. The first word said stands. */
  close(state: Exclude<ScanState, "running">): void {
    Atomics.compareExchange(this.#control, STATE, 0, STATES.indexOf(state));
    this.#announce();
  }

  /** False: no room. */
  push(item: WorkItem): boolean {
    const control = this.#control;
    this.#lock();
    try {
      const start = control[TOP]!;
      const length = encodeItem(item, this.#items, start);
      if (length === 0 || start + length + 4 > this.#items.length) return false;
      this.#items.writeUInt32LE(start, start + length);
      control[TOP] = start + length + 4;
      Atomics.add(control, COUNT, 1);
      Atomics.add(control, PENDING, 1);
    } finally {
      this.#unlock();
    }
    this.#announce();
    return true;
  }

  /** Whoever takes an item owes a `finish` once it and all work that came of it and was not pushed are done. */
  pop(): WorkItem | undefined {
    const control = this.#control;
    if (this.count === 0) return undefined;
    this.#lock();
    try {
      if (control[COUNT] === 0) return undefined;
      const end = control[TOP]! - 4;
      const start = this.#items.readUInt32LE(end);
      control[TOP] = start;
      Atomics.sub(control, COUNT, 1);
      return decodeItem(this.#items, start, end);
    } finally {
      this.#unlock();
    }
  }

  finish(): void {
    const before = Atomics.sub(this.#control, PENDING, 1);
    assert(before > 0, "an item was finished twice");
    if (before === 1) this.close("done");
  }

  /** To be read before looking for work, and given to `change`: a change in between is then not missed. */
  get changes(): number {
    return Atomics.load(this.#control, CHANGES);
  }

  /** Waits for work or the end, blocking the thread. */
  waitForChange(since: number): void {
    Atomics.wait(this.#control, CHANGES, since, WAIT_MS);
  }

  /** The same for a thread whose event loop must live. */
  async change(since: number): Promise<void> {
    await Atomics.waitAsync(this.#control, CHANGES, since, WAIT_MS).value;
  }

  /** How many of `wanted` findings may be kept under the scan's limit; they count from now on. */
  claimFindings(wanted: number, findingsMax: number): number {
    const before = Atomics.add(this.#control, FINDINGS, wanted);
    const granted = Math.max(0, Math.min(wanted, findingsMax - before));
    if (granted < wanted) Atomics.sub(this.#control, FINDINGS, wanted - granted);
    return granted;
  }

  /** A thread says it takes part. False: it came too late and must not start. */
  join(thread: number): boolean {
    return Atomics.compareExchange(this.#control, JOINED + thread, 0, 1) === 0;
  }

  /** Shuts out a thread that has not joined yet. False: it takes part already, and its result must be awaited. */
  shutOut(thread: number): boolean {
    return Atomics.compareExchange(this.#control, JOINED + thread, 0, 2) !== 1;
  }

  /** What `thread` has done so far; only that thread may say it. */
  tell(thread: number, done: ScanProgress): void {
    this.#counters[thread * COUNTERS] = done.files;
    this.#counters[thread * COUNTERS + 1] = done.bytes;
    this.#counters[thread * COUNTERS + 2] = done.findings;
    this.#counters[thread * COUNTERS + 3] = done.objects;
  }

  /** Counts of all threads so far: some moments old, never ahead. */
  progress(): ScanProgress {
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < this.#counters.length; i++) sums[i % COUNTERS]! += this.#counters[i]!;
    return { files: sums[0]!, bytes: sums[1]!, findings: sums[2]!, objects: sums[3]! };
  }

  #announce(): void {
    Atomics.add(this.#control, CHANGES, 1);
    Atomics.notify(this.#control, CHANGES);
  }

  #lock(): void {
    for (let spins = 0; Atomics.compareExchange(this.#control, LOCK, 0, 1) !== 0; spins++) {
      if (spins > SPINS) Atomics.wait(this.#control, LOCK, 1, 1);
    }
  }

  #unlock(): void {
    Atomics.store(this.#control, LOCK, 0);
  }
}

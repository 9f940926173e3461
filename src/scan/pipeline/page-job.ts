/** What the committing thread and the scanning threads say to each other. Plain data and shared memory. */
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Problem } from "../../contracts/report.ts";
import type { ObjectVersionMode } from "../core/fs-identity.ts";

/** The root a batch lies below. */
export interface ScanRoot {
  readonly kind: "file" | "directory";
  /** Absolute. */
  readonly path: string;
}

/** A piece of work all threads share: whoever is free takes the next few items. */
export type PageJob =
  | {
      /** Ids of every item of a batch, whose facts are in its memory; the threads then remember it. */
      readonly kind: "identify";
      readonly job: number;
      readonly batch: number;
      readonly root: ScanRoot;
      /** Byte keys joined by zero characters. */
      readonly keys: string;
      readonly count: number;
      readonly memory: SharedArrayBuffer;
      readonly control: SharedArrayBuffer;
    }
  | {
      /** The pending items of `[from, to)` of a batch. */
      readonly kind: "scan";
      readonly job: number;
      readonly batch: number;
      readonly from: number;
      readonly to: number;
      readonly control: SharedArrayBuffer;
    }
  | { readonly kind: "forget"; readonly batch: number };

/** One thread has nothing more to do for a job; what it found for it. */
export interface JobShare {
  readonly job: number;
  readonly records: readonly FindingRecord[];
  /** The first of them; every item has its outcome in the batch's memory. */
  readonly problems: readonly Problem[];
  readonly scanMs: number;
}

export interface PageThreadOptions {
  readonly tenant: Uint8Array;
  readonly policyHash: Uint8Array;
  readonly fileMaxBytes: number;
  readonly scanBinary: boolean;
  readonly scanArchives: boolean;
  readonly objectVersion: ObjectVersionMode;
}

/** What a page thread is started with. */
export interface PageThreadData<Setup> {
  readonly role: "pages";
  readonly index: number;
  readonly setup: Setup;
  readonly options: PageThreadOptions;
  /** See `ThreadPulse`. */
  readonly pulse: SharedArrayBuffer;
}

/** Findings of one job after which no further item of it is taken: what is left becomes a page of its own. */
const JOB_FINDINGS_MAX = 20_000;

const NEXT = 0;
const FINDINGS = 1;
const STOPPED = 2;
const WORDS = 3;

/** Words of a pulse before the name of an object: as many hex digits as the longest id has. */
const PULSE_WORDS = 4;
const NAME_LENGTH = 3;
const NAME_CHARS_MAX = 64;

/** The shared counters of a job. */
export class JobControl {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(WORDS * 4)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
  }

  /** The index of the first of `count` items that are now this thread's. */
  claim(count: number): number {
    return Atomics.add(this.#words, NEXT, count);
  }

  addFindings(count: number): void {
    Atomics.add(this.#words, FINDINGS, count);
  }

  get isFull(): boolean {
    return Atomics.load(this.#words, FINDINGS) >= JOB_FINDINGS_MAX;
  }

  /** Nobody wants the result any more. */
  stop(): void {
    Atomics.store(this.#words, STOPPED, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.#words, STOPPED) === 1;
  }
}

/** How a thread shows that it lives, and what it is at: whoever dies leaves the name of what killed it. */
export class ThreadPulse {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #name: Uint8Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(4 * PULSE_WORDS + NAME_CHARS_MAX)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
    this.#name = new Uint8Array(memory, 4 * PULSE_WORDS);
  }

  beat(): void {
    this.#words[0]!++;
  }

  get beats(): number {
    return Atomics.load(this.#words, 0);
  }

  /** `undefined`: between two items. */
  at(place: { readonly job: number; readonly index: number } | undefined): void {
    this.#words[1] = place === undefined ? 0 : place.job;
    Atomics.store(this.#words, 2, place === undefined ? 0 : place.index + 1);
  }

  get place(): { readonly job: number; readonly index: number } | undefined {
    const index = Atomics.load(this.#words, 2);
    return index === 0 ? undefined : { job: Atomics.load(this.#words, 1), index: index - 1 };
  }

  /** The hex id of the object it is at; `undefined`: between two. */
  atObject(oid: string | undefined): void {
    const length = oid === undefined ? 0 : Math.min(oid.length, NAME_CHARS_MAX);
    Atomics.store(this.#words, NAME_LENGTH, 0);
    for (let i = 0; i < length; i++) this.#name[i] = oid!.charCodeAt(i);
    Atomics.store(this.#words, NAME_LENGTH, length);
  }

  get object(): string | undefined {
    const length = Atomics.load(this.#words, NAME_LENGTH);
    return length === 0 ? undefined : String.fromCharCode(...this.#name.slice(0, length));
  }
}

/**
 * One line on stderr that tells how far a scan is, redrawn in place.
 * Promises: silent off a terminal; at most ten times a second; never wider than the terminal; erased by `stop`.
 */
import { clip } from "./text/clip.ts";
import { printable } from "./text/printable.ts";
import { bytesInWords, counted } from "./text/words.ts";

export interface ProgressSnapshot {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  /** Objects of git histories; none where files alone are scanned. */
  readonly objects?: number;
  /** What is being read now; empty when not known. */
  readonly path: string;
}

/** The part of `process.stderr` used here. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface ProgressOptions {
  readonly stream: ProgressStream;
  readonly snapshot: () => ProgressSnapshot;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

const INTERVAL_MS = 100;
/** Terminals that do not know their width (0 columns) get a line that fits nearly all. */
const COLUMNS_UNKNOWN = 40;
const ERASE_LINE = "\r\x1b[2K";

export class ProgressLine {
  readonly #options: ProgressOptions;
  readonly #startedAt: number;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isDrawn = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#startedAt = options.clock();
  }

  /** Draws on a timer of its own, which does not keep the process alive. */
  start(): void {
    if (this.#timer !== undefined || !this.#options.stream.isTTY) return;
    this.#timer = setInterval(() => this.tick(), INTERVAL_MS);
    this.#timer.unref();
  }

  /** Draws if it is time to. */
  tick(): void {
    const now = this.#options.clock();
    if (!this.#options.stream.isTTY || now - this.#drawnAt < INTERVAL_MS) return;
    this.#drawnAt = now;
    this.#isDrawn = true;
    this.#options.stream.write(ERASE_LINE + this.#line(now));
  }

  /** Takes the line away; twice is harmless. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    this.#options.stream.write(ERASE_LINE);
  }

  [Symbol.dispose](): void {
    this.stop();
  }

  #line(now: number): string {
    const { files, bytes, findings, objects = 0, path } = this.#options.snapshot();
    const seconds = Math.floor((now - this.#startedAt) / 1000);
    const things = [
      ...(files > 0 || objects === 0 ? [counted(files, "file")] : []),
      ...(objects > 0 ? [counted(objects, "object")] : []),
    ].join(", ");
    const head = `${things}, ${bytesInWords(bytes)}, ${counted(findings, "finding")}, ${seconds} s`;
    const columnsMax = (this.#options.stream.columns || COLUMNS_UNKNOWN) - 1;
    return clip(path === "" ? head : `${head}  ${printable(path)}`, columnsMax);
  }
}

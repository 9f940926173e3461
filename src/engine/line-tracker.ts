/**
 * Lines and columns of addresses in the current buffer. Columns count UTF-16 units: of UTF-8 text, or of what is one unit a byte.
 * Promises: cheap for places asked in ascending order, however long the lines are.
 */
import type { Place } from "../contracts/span.ts";
import type { Kernel } from "./kernel/kernel.ts";

const LINE_FEED = 10;

export class LineTracker {
  readonly #kernel: Kernel;
  #isUtf8 = true;
  /** The address the cursor stands at, the line it is on, and the units of that line before it. */
  #at = 0;
  #line = 1;
  #units = 0;
  /** The same, at the buffer's start. */
  #start = { at: 0, line: 1, units: 0 };

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** A blob begins at address `start`. */
  reset(start: number, isUtf8 = true): void {
    this.#isUtf8 = isUtf8;
    this.#start = { at: start, line: 1, units: 0 };
    this.#rewind();
  }

  /** The buffer will begin where `address` now is, and that byte will stand at `moved`. */
  advance(address: number, moved: number): void {
    this.#seek(address);
    this.#start = { at: moved, line: this.#line, units: this.#units };
    this.#rewind();
  }

  place(start: number, end: number): Place {
    this.#seek(start);
    const from = { line: this.#line, column: this.#units + 1 };
    const back = { at: this.#at, line: this.#line, units: this.#units };
    this.#seek(end);
    const place = { ...from, endLine: this.#line, endColumn: this.#units + 1 };
    this.#at = back.at;
    this.#line = back.line;
    this.#units = back.units;
    return place;
  }

  #rewind(): void {
    this.#at = this.#start.at;
    this.#line = this.#start.line;
    this.#units = this.#start.units;
  }

  #seek(address: number): void {
    if (address < this.#at) this.#rewind();
    const { bytes } = this.#kernel;
    const feeds = this.#kernel.countLines(this.#at, address);
    if (feeds > 0) {
      this.#line += feeds;
      this.#units = 0;
      this.#at = bytes.lastIndexOf(LINE_FEED, address - 1) + 1;
    }
    this.#units += this.#isUtf8 ? this.#kernel.countUnits(this.#at, address) : address - this.#at;
    this.#at = address;
  }
}

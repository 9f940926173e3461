/**
 * Shows a run as it goes: redrawn in place on a terminal, elsewhere a line for each change.
 * Promises: at most four drawings a second; the cursor, hidden meanwhile, comes back however the process ends; the last state
 * stays on the screen.
 */
import { columnsOf } from "../text/columns.ts";
import { isoDate } from "../text/iso-date.ts";
import { printable } from "../text/printable.ts";
import { createStyler, type Styler } from "../text/styler.ts";
import { findingsInWords, liveLines, shardCounts } from "./live-lines.ts";
import type { LiveSnapshot } from "./live-snapshot.ts";

/** The part of `process.stdout` used here. */
export interface LiveStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
}

export interface LiveViewOptions {
  readonly stream: LiveStream;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  readonly style?: Styler;
}

const INTERVAL_MS = 250;
/** How far back the speed looks. */
const RECENT_MS = 10_000;
/** For terminals that do not know their size. */
const SIZE_UNKNOWN = { columns: 40, rows: 24 };
const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";
const ERASE_TO_LINE_END = "\x1b[K";
const ERASE_BELOW = "\x1b[J";

export class LiveView implements Disposable {
  readonly #stream: LiveStream;
  readonly #clock: () => number;
  readonly #style: Styler;
  readonly #restore = () => this.#showCursor();
  #first: LiveSnapshot | undefined;
  #recent: readonly LiveSnapshot[] = [];
  #waiting: LiveSnapshot | undefined;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #drawn: readonly string[] = [];
  #lastLine = "";
  #isCursorHidden = false;

  constructor({ stream, clock, style = createStyler(false) }: LiveViewOptions) {
    this.#stream = stream;
    this.#clock = clock;
    this.#style = style;
  }

  /** Drawn now, or with the next one that is due, or by `stop`. */
  show(snapshot: LiveSnapshot): void {
    this.#first ??= snapshot;
    this.#recent = [...this.#recent.filter(({ atMs }) => snapshot.atMs - atMs <= RECENT_MS), snapshot];
    this.#waiting = snapshot;
    if (this.#clock() - this.#drawnAt >= INTERVAL_MS) this.#draw();
  }

  /** Draws what still waits and gives the cursor back; twice is harmless. */
  stop(): void {
    this.#draw();
    this.#showCursor();
  }

  [Symbol.dispose](): void {
    this.stop();
  }

  #draw(): void {
    const snapshot = this.#waiting;
    if (snapshot === undefined) return;
    this.#waiting = undefined;
    this.#drawnAt = this.#clock();
    if (this.#stream.isTTY) this.#paint(snapshot);
    else this.#printChange(snapshot);
  }

  /** Line by line over what stands there: erasing it first would flicker. */
  #paint(snapshot: LiveSnapshot): void {
    const columns = (this.#stream.columns || SIZE_UNKNOWN.columns) - 1;
    const rows = Math.max(1, (this.#stream.rows || SIZE_UNKNOWN.rows) - 1);
    const lines = liveLines(snapshot, this.#earlier(), { columns, rows, style: this.#style });
    const up = Math.min(rows, rowsOf(this.#drawn, columns + 1));
    const text = lines.map((line) => `${line}${ERASE_TO_LINE_END}\n`).join("");
    this.#hideCursor();
    this.#stream.write(`${up > 0 ? `\x1b[${up}A` : ""}\r${text}${ERASE_BELOW}`);
    this.#drawn = lines;
  }

  #printChange(snapshot: LiveSnapshot): void {
    const line = printable(
      `run ${snapshot.run} ${snapshot.progress.status}: ${shardCounts(snapshot)}, ${findingsInWords(snapshot)}`,
    );
    if (line === this.#lastLine) return;
    this.#lastLine = line;
    this.#stream.write(`${isoDate(snapshot.atMs)} ${line}\n`);
  }

  #earlier() {
    const recent = this.#recent[0];
    return {
      ...(recent === undefined ? {} : { recent }),
      ...(this.#first === undefined ? {} : { first: this.#first }),
    };
  }

  #hideCursor(): void {
    if (this.#isCursorHidden) return;
    this.#isCursorHidden = true;
    process.once("exit", this.#restore);
    this.#stream.write(HIDE_CURSOR);
  }

  #showCursor(): void {
    if (!this.#isCursorHidden) return;
    this.#isCursorHidden = false;
    process.off("exit", this.#restore);
    this.#stream.write(SHOW_CURSOR);
  }
}

/** Rows that lines take now: on a terminal that became narrower they have wrapped. */
function rowsOf(lines: readonly string[], columns: number): number {
  return lines.reduce((rows, line) => {
    const width = columnsOf(line.replace(/\x1b\[\d+m/g, ""));
    return rows + Math.max(1, Math.ceil(width / columns));
  }, 0);
}

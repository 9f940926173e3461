/**
 * Turns the filter's candidates into accepted matches: for each rule the places it may begin at, in order, confirmed by its
 * regex on a window no larger than its longest match.
 * Promises: exactly the matches of pattern.ts's order, as long as the candidates hold every place where one begins. Windows that
 * were refused before, byte for byte, are not tried again.
 */

import type { Accepted, Pattern } from "./pattern.ts";
import type { Anchor } from "./planner/tables.ts";
import { RefusedWindows } from "./refused-windows.ts";

/** Context the gates want either side of a match, and one byte for the regex's own lookaround. */
const MARGIN = 33;

/** The buffer the candidates are from: `text` is the whole memory, addresses index it. */
export interface Sifted {
  readonly memory: Buffer;
  /** Readable bytes of this blob: no window leaves them. */
  readonly start: number;
  readonly end: number;
  /** Places answered for now; a match that begins elsewhere is another call's. */
  readonly from: number;
  readonly to: number;
  /** The blob's bytes before `start` are gone: text may be cut there. */
  readonly isCut: boolean;
}

interface Range {
  readonly rule: number;
  readonly low: number;
  readonly high: number;
}

export interface SiftOptions {
  readonly nowMs: number;
  readonly isEnabled: (rule: number) => boolean;
}

/** Called with matches whose offsets are addresses in the memory. */
export type Taken = (rule: number, accepted: Accepted) => void;

export class Sifter {
  readonly #patterns: readonly Pattern[];
  readonly #anchors: readonly (readonly Anchor[])[];
  readonly #enabled: readonly boolean[];
  readonly #nowMs: number;
  readonly #refused = new RefusedWindows();

  constructor(patterns: readonly Pattern[], anchors: readonly (readonly Anchor[])[], options: SiftOptions) {
    this.#patterns = patterns;
    this.#anchors = anchors;
    this.#enabled = patterns.map((_, rule) => options.isEnabled(rule));
    this.#nowMs = options.nowMs;
  }

  /** `pairs[0, 2 * count)` are (address, entry id); `floors[rule]` is where the rule's last match ended, and is moved on. */
  sift(pairs: Uint32Array, count: number, buffer: Sifted, floors: Map<number, number>, taken: Taken): void {
    const ranges: Range[] = [];
    for (let at = 0; at < count; at++) {
      const address = pairs[2 * at]!;
      for (const { rule, offsetMin, offsetMax } of this.#anchors[pairs[2 * at + 1]!]!) {
        const low = Math.max(address - offsetMax, buffer.from);
        const high = Math.min(address - offsetMin, buffer.to - 1);
        if (low <= high && this.#enabled[rule]!) ranges.push({ rule, low, high });
      }
    }
    ranges.sort((a, b) => a.rule - b.rule || a.low - b.low);
    let last = -1;
    let next = 0;
    for (const range of ranges) {
      if (range.rule !== last) next = 0;
      last = range.rule;
      next = this.#tryRange(range, next, buffer, floors, taken);
    }
  }

  isEnabled(rule: number): boolean {
    return this.#enabled[rule]!;
  }

  /** Tries every place of the buffer, without candidates. */
  tryAll(rule: number, buffer: Sifted, floors: Map<number, number>, taken: Taken): void {
    if (!this.#enabled[rule]) return;
    this.#tryRange({ rule, low: buffer.from, high: buffer.to - 1 }, 0, buffer, floors, taken);
  }

  /** Tries the places of a range that were not tried yet; returns the first place untried. */
  #tryRange(range: Range, tried: number, buffer: Sifted, floors: Map<number, number>, taken: Taken): number {
    const pattern = this.#patterns[range.rule]!;
    let at = Math.max(range.low, tried, floors.get(range.rule) ?? 0);
    if (at > range.high) return Math.max(tried, range.high + 1);
    const windowStart = Math.max(buffer.start, at - MARGIN);
    const windowEnd = Math.min(buffer.end, range.high + pattern.rule.lengthMax + MARGIN);
    const { memory } = buffer;
    const isOne = range.low === range.high;
    // What the regex and the gates say depends on nothing but the window and the place in it.
    const isUsual = isOne && at - windowStart === MARGIN;
    if (isUsual && this.#refused.has(range.rule, memory, windowStart, windowEnd)) return at + 1;
    const text = memory.toString("latin1", windowStart, windowEnd);
    let accepts = 0;
    while (at <= range.high) {
      const place = at - windowStart;
      const found = isOne ? pattern.matchAt(text, place) : pattern.matchFrom(text, place);
      if (found === null || found.index + windowStart > range.high) break;
      const accepted = pattern.accept(text, found, this.#nowMs);
      at = windowStart + found.index + 1;
      if (accepted === undefined) continue;
      accepts++;
      taken(range.rule, moved(accepted, windowStart));
      at = Math.max(at, windowStart + accepted.end);
      floors.set(range.rule, at);
    }
    if (isUsual && accepts === 0) this.#refused.add(range.rule, memory, windowStart, windowEnd);
    return Math.max(at, range.high + 1);
  }
}

function moved(accepted: Accepted, by: number): Accepted {
  return {
    start: accepted.start + by,
    end: accepted.end + by,
    secretStart: accepted.secretStart + by,
    secretEnd: accepted.secretEnd + by,
    judgement: accepted.judgement,
  };
}

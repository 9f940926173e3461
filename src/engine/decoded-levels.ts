/**
 * Scans what a buffer held in encoded form, level by level: the kernel decodes, the same filter looks at the result.
 * Promises: every decoded stretch is a text of its own; matches are mapped home to the bytes that encode them.
 */
import type { Span } from "../contracts/span.ts";
import type { Judgement } from "./judgement.ts";
import { BLOCK_BYTES, DECODED, type Decoded, type Kernel, RECORD_WORDS } from "./kernel/kernel.ts";
import { type Accepted, matchesOf, type Pattern } from "./pattern.ts";
import type { Sifted, Sifter } from "./sift.ts";
import { mapHome, SEGMENT_KINDS, type SegmentKind } from "./transforms/index.ts";

export interface LevelOptions {
  readonly decodeDepth: number;
  readonly nowMs: number;
}

/** `span` is the encoded bytes' place, in addresses of the buffer the first level came from. */
export type TakenDecoded = (
  rule: number,
  secret: Uint8Array,
  judgement: Judgement,
  span: Span,
  decodedBy: readonly string[],
) => void;

/** A decoded stretch: its place in `bytes` of its level, and how to get home from there. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly decodedBy: readonly SegmentKind[];
  /** From a span in the stretch's own bytes to addresses of the first buffer. */
  readonly home: (span: Span) => Span;
}

export class DecodedLevels {
  readonly #kernel: Kernel;
  readonly #patterns: readonly Pattern[];
  readonly #sifter: Sifter;
  readonly #options: LevelOptions;

  constructor(kernel: Kernel, patterns: readonly Pattern[], sifter: Sifter, options: LevelOptions) {
    this.#kernel = kernel;
    this.#patterns = patterns;
    this.#sifter = sifter;
    this.#options = options;
  }

  /**
   * `decoded` is what the kernel found in `buffer`; stretches that begin outside its places are another call's.
   * `source` holds the buffer's bytes from `buffer.start` on, and is not the kernel's second buffer.
   */
  scan(decoded: Decoded, buffer: Sifted, source: Uint8Array, taken: TakenDecoded): void {
    const homeOf: HomeOf = (kind, start, end) => {
      const from = buffer.start + start;
      if (from >= buffer.to || (from < buffer.from && !(buffer.isCut && isCutOff(kind, start))))
        return undefined;
      return (span) => {
        const inner = mapHome(kind, source.subarray(start, end), span.start, span.end);
        return { start: from + inner.start, end: from + inner.end };
      };
    };
    const stretches = (wanted?: Uint32Array): Stretch[] => stretchesOf(decoded, homeOf, wanted);
    if (decoded.bytes.length <= BLOCK_BYTES) this.#scanPart(decoded.bytes, 0, stretches, 1, taken);
    else this.#scanLevel(decoded.bytes, stretches(), 1, taken);
  }

  #scanLevel(bytes: Uint8Array, stretches: readonly Stretch[], depth: number, taken: TakenDecoded): void {
    for (let at = 0; at < stretches.length; ) {
      let next = at + 1;
      const { start } = stretches[at]!;
      while (next < stretches.length && stretches[next]!.end - start <= BLOCK_BYTES) next++;
      const part = stretches.slice(at, next);
      this.#scanPart(bytes.subarray(start, part.at(-1)!.end), start, () => part, depth, taken);
      at = next;
    }
  }

  /** Puts stretches through the filter at once; `part` holds the level's bytes from `partStart` on. Mostly nothing comes of it. */
  #scanPart(
    part: Uint8Array,
    partStart: number,
    stretchesOfPart: (wanted?: Uint32Array) => readonly Stretch[],
    depth: number,
    taken: TakenDecoded,
  ): void {
    const kernel = this.#kernel;
    kernel.bytes.set(part, DECODED);
    const deeper = depth < this.#options.decodeDepth;
    const count = kernel.scan(DECODED, DECODED + part.length, deeper ? 0 : undefined);
    const inner = deeper ? kernel.decoded(DECODED, 0) : undefined;
    if (count === 0 && inner === undefined) return;
    const stretches = stretchesOfPart(
      count === undefined ? undefined : this.#placesOf(count, inner, partStart),
    );
    if (count === undefined)
      for (const stretch of stretches) this.#scanPlainly(part, partStart, stretch, taken);
    else if (count > 0) this.#sift(count, stretches, partStart, taken);
    if (inner !== undefined)
      this.#scanLevel(inner.bytes, nested(inner, part, stretches, partStart), depth + 1, taken);
  }

  /** Where candidates and encoded stretches stand in the level's bytes, ascending: of thousands of stretches few hold any. */
  #placesOf(count: number, inner: Decoded | undefined, partStart: number): Uint32Array {
    const pairs = this.#kernel.candidates;
    const records = inner?.records ?? new Uint32Array(0);
    const places = new Uint32Array(count + records.length / RECORD_WORDS);
    for (let at = 0; at < count; at++) places[at] = pairs[2 * at]! - DECODED + partStart;
    for (let at = 0; at < records.length; at += RECORD_WORDS)
      places[count + at / RECORD_WORDS] = records[at + 1]! + partStart;
    return places.sort();
  }

  /** Each stretch's candidates by themselves: no match reaches from one into the next. */
  #sift(count: number, stretches: readonly Stretch[], partStart: number, taken: TakenDecoded): void {
    const pairs = this.#kernel.candidates;
    const groups = new Map<Stretch, number[]>();
    for (let at = 0; at < count; at++) {
      const stretch = holding(stretches, pairs[2 * at]! - DECODED + partStart);
      if (stretch === undefined) continue;
      const group = groups.get(stretch);
      if (group === undefined) groups.set(stretch, [pairs[2 * at]!, pairs[2 * at + 1]!]);
      else group.push(pairs[2 * at]!, pairs[2 * at + 1]!);
    }
    for (const [stretch, group] of groups) {
      const start = DECODED + stretch.start - partStart;
      const end = DECODED + stretch.end - partStart;
      const buffer: Sifted = { memory: this.#kernel.text, start, end, from: start, to: end, isCut: false };
      this.#sifter.sift(Uint32Array.from(group), group.length / 2, buffer, new Map(), (rule, accepted) =>
        this.#take(rule, accepted, this.#kernel.bytes, stretch, start, taken),
      );
    }
  }

  #scanPlainly(part: Uint8Array, partStart: number, stretch: Stretch, taken: TakenDecoded): void {
    const own = part.slice(stretch.start - partStart, stretch.end - partStart);
    const text = Buffer.from(own.buffer).toString("latin1");
    for (const [rule, pattern] of this.#patterns.entries()) {
      if (!this.#sifter.isEnabled(rule)) continue;
      for (const accepted of matchesOf(pattern, text, this.#options.nowMs))
        this.#take(rule, accepted, own, stretch, 0, taken);
    }
  }

  #take(
    rule: number,
    accepted: Accepted,
    bytes: Uint8Array,
    stretch: Stretch,
    base: number,
    taken: TakenDecoded,
  ): void {
    const { secretStart, secretEnd, judgement } = accepted;
    const span = stretch.home({ start: secretStart - base, end: secretEnd - base });
    taken(rule, bytes.slice(secretStart, secretEnd), judgement, span, stretch.decodedBy);
  }
}

/**
 * Encoded text that began before the buffer. What the buffer before made of it ends within what was carried over, so this one
 * takes it from its own start on; where both saw the same, the same is found twice and settled.
 */
function isCutOff(kind: SegmentKind, start: number): boolean {
  return (kind === "base64" || kind === "hex") && start < 4;
}

type HomeOf = (kind: SegmentKind, start: number, end: number) => ((span: Span) => Span) | undefined;

/** With `wanted`, only stretches that hold one of these places in the level's bytes, which ascend as the stretches do. */
function stretchesOf(decoded: Decoded, homeOf: HomeOf, wanted?: Uint32Array): Stretch[] {
  const out: Stretch[] = [];
  const { records } = decoded;
  let next = 0;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    const start = records[at + 3]!;
    const end = records[at + 4]!;
    if (wanted !== undefined) {
      while (next < wanted.length && wanted[next]! < start) next++;
      if (next === wanted.length) break;
      if (wanted[next]! >= end) continue;
    }
    const kind = SEGMENT_KINDS[records[at]!]!;
    const home = homeOf(kind, records[at + 1]!, records[at + 2]!);
    if (home !== undefined) out.push({ start, end, decodedBy: [kind], home });
  }
  return out;
}

/** The stretches found inside others. */
function nested(inner: Decoded, part: Uint8Array, outer: readonly Stretch[], partStart: number): Stretch[] {
  const out: Stretch[] = [];
  const { records } = inner;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    const kind = SEGMENT_KINDS[records[at]!]!;
    const [from, to] = [records[at + 1]!, records[at + 2]!];
    const parent = holding(outer, from + partStart);
    if (parent === undefined) continue;
    const own = from + partStart - parent.start;
    const home = (span: Span): Span => {
      const inParent = mapHome(kind, part.subarray(from, to), span.start, span.end);
      return parent.home({ start: own + inParent.start, end: own + inParent.end });
    };
    out.push({
      start: records[at + 3]!,
      end: records[at + 4]!,
      decodedBy: [...parent.decodedBy, kind],
      home,
    });
  }
  return out;
}

/** The stretch `at` falls into; stretches are in order and disjoint. */
function holding(stretches: readonly Stretch[], at: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.start <= at ? found : undefined;
}

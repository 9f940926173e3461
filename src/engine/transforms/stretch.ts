/**
 * The part percent and escape share: text that holds single escapes is cut out around the first of them and decoded as one.
 * Promises: stretches of one kind are disjoint but for the overlap after a cut; each holds an escape. May not: nest them.
 */
import type { Span } from "../../contracts/span.ts";
import {
  type Segment,
  type SegmentKind,
  STRETCH_BACK,
  STRETCH_BYTES_MIN,
  STRETCH_MAX,
  STRETCH_OVERLAP,
} from "./segment.ts";

/** One escape: its length in the source and the bytes it stands for, never more than it is long. */
export interface Escape {
  readonly length: number;
  readonly bytes: readonly number[];
}

/** What makes a stretch of one kind. */
export interface StretchRules {
  readonly kind: SegmentKind;
  /** The escape at `position`; undefined when none or a broken one stands there. */
  escapeAt(buffer: Uint8Array, position: number): Escape | undefined;
  /** May the byte at `position` stand in a stretch (walking forward, outside escapes)? */
  inside(buffer: Uint8Array, position: number): boolean;
  /** Walking back, escapes are met from behind, so this may allow more. */
  insideBackward(buffer: Uint8Array, position: number): boolean;
}

export function findStretches(buffer: Uint8Array, rules: StretchRules): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  let floor = 0;
  for (let position = 0; position < buffer.length; position++) {
    if (position < done || rules.escapeAt(buffer, position) === undefined) continue;
    const { start, end, bytes, cut } = stretchAround(buffer, position, floor, rules);
    if (bytes.length >= STRETCH_BYTES_MIN)
      segments.push({ kind: rules.kind, start, end, bytes: Uint8Array.from(bytes) });
    done = end;
    floor = cut ? end - STRETCH_OVERLAP : end;
  }
  return segments;
}

/** The source bytes that hold decoded bytes `[start, end)`: whole escapes. */
export function mapStretchHome(source: Uint8Array, span: Span, rules: StretchRules): Span {
  let decoded = 0;
  let from: number | undefined;
  for (let position = 0; position < source.length; ) {
    const { length, bytes } = tokenAt(source, position, rules);
    decoded += bytes.length;
    if (decoded > span.start) from ??= position;
    position += length;
    if (decoded >= span.end) return { start: from ?? position, end: position };
  }
  return { start: from ?? source.length, end: source.length };
}

function tokenAt(buffer: Uint8Array, position: number, rules: StretchRules): Escape {
  return rules.escapeAt(buffer, position) ?? { length: 1, bytes: [buffer[position]!] };
}

interface Stretch extends Span {
  readonly bytes: readonly number[];
  /** Ended by its size alone. */
  readonly cut: boolean;
}

/** Walking back may step over a quote that walking forward proves bare: then the stretch begins behind it. */
function stretchAround(buffer: Uint8Array, position: number, floor: number, rules: StretchRules): Stretch {
  let stretch = walkForward(buffer, walkBack(buffer, position, floor, rules), rules);
  while (stretch.end <= position) stretch = walkForward(buffer, stretch.end + 1, rules);
  return stretch;
}

function walkBack(buffer: Uint8Array, position: number, floor: number, rules: StretchRules): number {
  const least = Math.max(floor, position - STRETCH_BACK);
  let start = position;
  while (start > least && rules.insideBackward(buffer, start - 1)) start--;
  return start;
}

/** Ends at a byte that cannot stand inside, or `cut` at the first token behind `STRETCH_MAX`. */
function walkForward(buffer: Uint8Array, start: number, rules: StretchRules): Stretch {
  const bytes: number[] = [];
  let end = start;
  while (end - start < STRETCH_MAX) {
    const escaped = rules.escapeAt(buffer, end) !== undefined;
    if (!escaped && !rules.inside(buffer, end)) return { start, end, bytes, cut: false };
    const token = tokenAt(buffer, end, rules);
    bytes.push(...token.bytes);
    end += token.length;
  }
  return { start, end, bytes, cut: true };
}

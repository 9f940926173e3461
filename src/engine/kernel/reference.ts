/**
 * The slow, obviously right twin of the kernel: every rule's regex at every place of the whole text, then of every decoded
 * stretch, level by level. Tests hold the engine to it.
 */

import { type Accepted, matchesOf, type Pattern } from "../pattern.ts";
import { findSegments, type SegmentKind } from "../transforms/index.ts";

/** One match with the way it was reached: the segments decoded on the way, outermost first. */
export interface Reached {
  readonly pattern: number;
  readonly accepted: Accepted;
  readonly path: readonly Step[];
  /** The text it stands in: the blob's own, or the innermost segment's. */
  readonly text: Uint8Array;
}

/** One decoding: where the encoded bytes stand in the text one level up. */
export interface Step {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  /** The encoded bytes themselves. */
  readonly source: Uint8Array;
}

export interface ReferenceOptions {
  readonly decodeDepth: number;
  readonly nowMs: number;
}

export function referenceMatches(
  patterns: readonly Pattern[],
  bytes: Uint8Array,
  options: ReferenceOptions,
  path: readonly Step[] = [],
): Reached[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const out = patterns.flatMap((pattern, index) =>
    [...matchesOf(pattern, text, options.nowMs)].map((accepted) => ({
      pattern: index,
      accepted,
      path,
      text: bytes,
    })),
  );
  if (path.length >= options.decodeDepth) return out;
  for (const { kind, start, end, bytes: decoded } of findSegments(bytes)) {
    const step: Step = { kind, start, end, source: bytes.slice(start, end) };
    out.push(...referenceMatches(patterns, decoded, options, [...path, step]));
  }
  return out;
}

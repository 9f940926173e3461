/**
 * The transforms: how encoded text is found, decoded and mapped home. This is the slow, plain twin of kernel/decode.as.ts.
 * Promises: pure; the kernel finds exactly these segments. May not: run on whole blobs in production.
 */
import type { Span } from "../../contracts/span.ts";
import { findBase64, mapBase64Home } from "./base64.ts";
import { characterAt, isRunByte } from "./byte-classes.ts";
import { backslash } from "./escape.ts";
import { findHex, mapHexHome } from "./hex.ts";
import { percent } from "./percent.ts";
import { RUN_MIN, SEGMENT_KINDS, type Segment, type SegmentKind } from "./segment.ts";
import { findStretches, mapStretchHome } from "./stretch.ts";

export type { Segment, SegmentKind } from "./segment.ts";
export { SEGMENT_KINDS } from "./segment.ts";
export { compactUtf16, type Utf16Order } from "./utf16.ts";

/** All segments of `buffer`, by start, then kind. Segments of different kinds may overlap. */
export function findSegments(buffer: Uint8Array): Segment[] {
  const runs = findRuns(buffer);
  const base64: Segment[] = [];
  for (const run of runs) base64.push(...findBase64(buffer, run, base64.at(-1)?.end ?? 0));
  const hex = runs.flatMap((run) => findHex(buffer, run));
  const all = [...base64, ...hex, ...findStretches(buffer, percent), ...findStretches(buffer, backslash)];
  return all.sort((a, b) => a.start - b.start || rank(a.kind) - rank(b.kind));
}

/**
 * Where decoded bytes `[start, end)` (not empty) of a segment come from, counted from the start of `source`, the segment's
 * own source bytes. Widened to whole characters of the encoding, so that decoding the span gives at least those bytes.
 */
export function mapHome(kind: SegmentKind, source: Uint8Array, start: number, end: number): Span {
  if (kind === "base64") return mapBase64Home(source, start, end);
  if (kind === "hex") return mapHexHome(source, start, end);
  return mapStretchHome(source, { start, end }, kind === "percent" ? percent : backslash);
}

function rank(kind: SegmentKind): number {
  return SEGMENT_KINDS.indexOf(kind);
}

/** Maximal runs of run bytes, long enough for base64 or hex. */
function findRuns(buffer: Uint8Array): Span[] {
  const runs: Span[] = [];
  for (let start = 0; start < buffer.length; ) {
    let end = start;
    while (isRunByte(characterAt(buffer, end))) end++;
    if (end - start >= RUN_MIN) runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}

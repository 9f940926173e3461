/**
 * What decoding yields, and the limits both twins obey (this folder in TypeScript, kernel/decode.as.ts in AssemblyScript).
 * Promises: a segment's `bytes` are what its source says and nothing else. May not: know any rule.
 */
export type SegmentKind = "base64" | "hex" | "percent" | "escape";

/** An encoded stretch `[start, end)` of a buffer with its decoded bytes. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** Kinds by the number the kernel writes into its records. */
export const SEGMENT_KINDS: readonly SegmentKind[] = ["base64", "hex", "percent", "escape"];

/** The kernel offers every maximal run of `[A-Za-z0-9_.+/~-]` at least this long to base64 and hex. */
export const RUN_MIN = 32;

/**
 * A base64 or hex candidate is believed when this many leading bytes decode to text. Random bytes do so once in
 * (256 / 98) ** 12 = 100,000 times, so a false start costs a few nanoseconds and almost never a segment.
 */
export const GATE_BYTES = 12;

/** Source bytes of one base64 or hex segment; a longer stretch goes on in a segment that starts `OVERLAP` earlier. */
export const SOURCE_MAX = 48 * 1024;
export const OVERLAP = 1024;

/** Source bytes of one percent or escape segment, and how far before its first escape it may start. */
export const STRETCH_MAX = 4096;
export const STRETCH_BACK = 1024;
/** A stretch cut at `STRETCH_MAX` goes on in a segment that starts this much earlier. */
export const STRETCH_OVERLAP = 512;
/** Decoded bytes below which a stretch is dropped: shorter than any credential worth decoding for. */
export const STRETCH_BYTES_MIN = 16;

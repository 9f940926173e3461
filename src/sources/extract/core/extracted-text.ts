/**
 * Text taken out of a file, and the way back from an offset in it to the bytes it came from.
 * Promises: every byte of the text is mapped; mapping costs O(log segments).
 */
import type { Span } from "../../../contracts/span.ts";

export interface ExtractedText {
  readonly bytes: Uint8Array;
  /** True if the limit cut the text short. */
  readonly truncated: boolean;
  /** The source bytes behind `[start, end)` of the text: exact where text was copied, the whole string where it was decoded. */
  sourceSpan(text: Span): Span;
}

/** Thrown by `TextBuilder` when no more fits; whoever builds ends there. */
export class TextFull extends Error {}

interface Segment {
  readonly textStart: number;
  readonly source: Span;
  /** Text byte i came from source byte `source.start + i`. */
  readonly exact: boolean;
}

export class TextBuilder {
  readonly #maxBytes: number;
  readonly #parts: Uint8Array[] = [];
  readonly #segments: Segment[] = [];
  #bytes = 0;
  #truncated = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Takes over `text`, which stood at `source`. */
  append(text: Uint8Array, source: Span, exact: boolean): void {
    const fitting = text.subarray(0, this.#maxBytes - this.#bytes);
    if (fitting.length > 0) {
      this.#segments.push({ textStart: this.#bytes, source, exact });
      this.#parts.push(fitting);
      this.#bytes += fitting.length;
    }
    if (fitting.length === text.length) return;
    this.#truncated = true;
    throw new TextFull("the extracted text has reached its limit");
  }

  /** A line end that is not in the source; it maps to the place after what came before. */
  endLine(sourceEnd: number): void {
    this.append(NEWLINE, { start: sourceEnd, end: sourceEnd }, false);
  }

  build(): ExtractedText | undefined {
    if (this.#bytes === 0) return undefined;
    const segments = this.#segments;
    return {
      bytes: joined(this.#parts, this.#bytes),
      truncated: this.#truncated,
      sourceSpan: (text) => sourceSpan(segments, text),
    };
  }
}

const NEWLINE = Uint8Array.of(10);

function sourceSpan(segments: readonly Segment[], text: Span): Span {
  const first = segmentAt(segments, text.start);
  const last = segmentAt(segments, Math.max(text.start, text.end - 1));
  const start = first.exact ? first.source.start + (text.start - first.textStart) : first.source.start;
  const end = last.exact ? last.source.start + (text.end - last.textStart) : last.source.end;
  return { start, end: Math.max(start, end) };
}

/** The last segment that starts at or before `offset`. */
function segmentAt(segments: readonly Segment[], offset: number): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.textStart <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low]!;
}

function joined(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const all = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

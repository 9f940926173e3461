/** Hex: text written as two digits a byte, upper or lower case, with or without `0x` (the x ends the run of digits before it). */
import type { Span } from "../../contracts/span.ts";
import { characterAt, isHexDigit, isLooseText, isText } from "./byte-classes.ts";
import { GATE_BYTES, OVERLAP, type Segment, SOURCE_MAX } from "./segment.ts";

/** Digits a candidate needs: 16 bytes. Digests are as long and die at the gate. */
const DIGITS_MIN = 32;

/** Segments in the run `[run.start, run.end)`: at most one stretch per maximal run of digits. */
export function findHex(buffer: Uint8Array, run: Span): Segment[] {
  return digitRuns(buffer, run).flatMap(({ start, end }) => {
    const bytes = decodePairs(buffer, start, end);
    return bytes.slice(0, GATE_BYTES).every(isText) ? segmentsFrom(start, bytes) : [];
  });
}

/** The source bytes that hold decoded bytes `[start, end)`. */
export function mapHexHome(_source: Uint8Array, start: number, end: number): Span {
  return { start: start * 2, end: end * 2 };
}

/** Maximal runs of digits that are long enough. */
function digitRuns(buffer: Uint8Array, run: Span): Span[] {
  const runs: Span[] = [];
  for (let start = run.start; start < run.end; ) {
    let end = start;
    while (isHexDigit(characterAt(buffer, end))) end++;
    if (end - start >= DIGITS_MIN) runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}

/** An odd last digit is left out. */
function decodePairs(buffer: Uint8Array, start: number, end: number): number[] {
  const bytes: number[] = [];
  for (let position = start; position + 1 < end; position += 2) {
    bytes.push(Number.parseInt(characterAt(buffer, position) + characterAt(buffer, position + 1), 16));
  }
  return bytes;
}

function segmentsFrom(start: number, bytes: readonly number[]): Segment[] {
  const broken = bytes.findIndex((byte) => !isLooseText(byte));
  const text = Uint8Array.from(broken < 0 ? bytes : bytes.slice(0, broken));
  const segments: Segment[] = [];
  const most = SOURCE_MAX / 2;
  const step = (SOURCE_MAX - OVERLAP) / 2;
  for (let from = 0; from === 0 || from + OVERLAP / 2 < text.length; from += step) {
    const piece = text.slice(from, from + most);
    segments.push({
      kind: "hex",
      start: start + from * 2,
      end: start + (from + piece.length) * 2,
      bytes: piece,
    });
  }
  return segments;
}

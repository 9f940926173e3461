/**
 * Base64, standard and URL-safe, padded or not, on one line or wrapped.
 * Promises: every candidate start inside a run is tried once, segments of one run never nest. May not: look at rules.
 */
import type { Span } from "../../contracts/span.ts";
import { characterAt, isLooseText, isSeparator, isText, sextet } from "./byte-classes.ts";
import { GATE_BYTES, OVERLAP, type Segment, SOURCE_MAX } from "./segment.ts";

/** Characters an unpadded candidate needs on its first line: shorter words are far too common. */
const CHARACTERS_MIN = 32;
/** Padding is itself evidence: an equals sign in the right place lets the shortest padded text of 13 bytes pass. */
const PADDED_CHARACTERS_MIN = 18;
/** Only a line this full is taken for wrapped (PEM breaks at 64, MIME at 76), and only this much indentation follows. */
const LINE_MIN = 60;
const INDENT_MAX = 64;
const GATE_CHARACTERS = (GATE_BYTES / 3) * 4;

interface Sextet {
  readonly value: number;
  readonly position: number;
}

/** Segments that start in the run `[run.start, run.end)` at or after `from`. The last one may end behind the run. */
export function findBase64(buffer: Uint8Array, run: Span, from: number): Segment[] {
  const segments: Segment[] = [];
  let until = from;
  for (let start = run.start; start < run.end; start++) {
    if (start < until) continue;
    if (start > run.start && !isSeparator(characterAt(buffer, start - 1))) continue;
    if (!isCandidate(buffer, start)) continue;
    segments.push(...segmentsFrom(sextetsFrom(buffer, start), buffer));
    until = segments.at(-1)!.end;
  }
  return segments;
}

/** The source bytes that hold decoded bytes `[start, end)`, widened to whole quanta of four characters. */
export function mapBase64Home(source: Uint8Array, start: number, end: number): Span {
  const first = Math.floor(start / 3) * 4;
  const last = Math.ceil(end / 3) * 4 - 1;
  const span = { start: 0, end: 0 };
  let count = 0;
  for (let position = 0; position < source.length && count <= last; position++) {
    if (IS_SEXTET[source[position]!] === 0) continue;
    if (count === first) span.start = position;
    count++;
    span.end = position + 1;
  }
  return span;
}

/** By byte: it is a character of either alphabet. Line breaks and padding are not. */
const IS_SEXTET = Uint8Array.from({ length: 256 }, (_, byte) =>
  sextet(String.fromCharCode(byte)) === undefined ? 0 : 1,
);

/** Its first bytes are text, and it is long enough. */
function isCandidate(buffer: Uint8Array, start: number): boolean {
  const gate = sextetsFrom(buffer.subarray(0, start + GATE_CHARACTERS), start);
  if (![0, 4, 8, 12].every((index) => decodeQuantum(gate.slice(index, index + 4)).every(isText)))
    return false;
  let length = 0;
  while (sextet(characterAt(buffer, start + length)) !== undefined) length++;
  const padded = characterAt(buffer, start + length) === "=" && length % 4 >= 2;
  return length >= CHARACTERS_MIN || (padded && length >= PADDED_CHARACTERS_MIN);
}

/** The characters of one encoded text from `start` to its end, line breaks left out. */
function sextetsFrom(buffer: Uint8Array, start: number): Sextet[] {
  const sextets: Sextet[] = [];
  let lineStart = start;
  for (let position = start; ; ) {
    const value = sextet(characterAt(buffer, position));
    if (value !== undefined) {
      sextets.push({ value, position: position++ });
      continue;
    }
    const next = position - lineStart >= LINE_MIN ? nextLine(buffer, position) : undefined;
    if (next === undefined) return sextets;
    position = lineStart = next;
  }
}

/** Where the text goes on behind a line break at `position`. Two dashes open a PEM or MIME boundary, not a line. */
function nextLine(buffer: Uint8Array, position: number): number | undefined {
  const rest = String.fromCharCode(...buffer.subarray(position, position + INDENT_MAX + 4));
  const gap = /^\r?\n[ \t]{0,64}(?=[A-Za-z0-9+/_-])(?!--)/.exec(rest);
  return gap === null ? undefined : position + gap[0].length;
}

function segmentsFrom(sextets: readonly Sextet[], buffer: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let index: number | undefined = 0; index !== undefined; ) {
    const { segment, next }: Piece = decodePiece(sextets, index, buffer);
    segments.push(segment);
    index = next;
  }
  return segments;
}

interface Piece {
  readonly segment: Segment;
  /** Index of the sextet the following segment starts at, when this one was cut for its size. */
  readonly next: number | undefined;
}

function decodePiece(sextets: readonly Sextet[], first: number, buffer: Uint8Array): Piece {
  const start = sextets[first]!.position;
  const bytes: number[] = [];
  let end = start;
  let next: number | undefined;
  for (let index = first; index < sextets.length; index += 4) {
    const length = sextets[index]!.position - start;
    if (length >= SOURCE_MAX - OVERLAP) next ??= index;
    if (length >= SOURCE_MAX) return { segment: segment(start, end, bytes), next };
    const quantum = sextets.slice(index, index + 4);
    const decoded = decodeQuantum(quantum);
    const broken = decoded.findIndex((byte) => !isLooseText(byte));
    const kept = broken < 0 ? decoded : decoded.slice(0, broken);
    bytes.push(...kept);
    if (kept.length > 0) end = quantum.at(-1)!.position + 1;
    if (kept.length > 0 && broken < 0) end += paddingAt(buffer, end, 4 - quantum.length);
    if (broken >= 0) break;
  }
  return { segment: segment(start, end, bytes), next: undefined };
}

function segment(start: number, end: number, bytes: readonly number[]): Segment {
  return { kind: "base64", start, end, bytes: Uint8Array.from(bytes) };
}

/** Two to four sextets give one to three bytes; one alone gives none. */
function decodeQuantum(quantum: readonly Sextet[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0] = quantum.map((sextet) => sextet.value);
  const bytes = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d];
  return bytes.slice(0, Math.max(quantum.length - 1, 0));
}

function paddingAt(buffer: Uint8Array, position: number, most: number): number {
  let length = 0;
  while (length < most && characterAt(buffer, position + length) === "=") length++;
  return length;
}

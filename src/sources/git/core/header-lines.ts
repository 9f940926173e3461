/** The lines that open commits and tags: `key value`, continued by lines that begin with a blank, up to an empty line. */
import { corrupt } from "./git-fault.ts";

export interface HeaderLine {
  readonly key: string;
  readonly value: string;
}

export interface HeaderedText {
  readonly lines: readonly HeaderLine[];
  /** All after the empty line, as it stands: its encoding is not always UTF-8. */
  readonly message: Uint8Array;
}

/** Headers a commit may bring before we stop: merges of thousands of parents are attacks. */
const LINES_MAX = 100_000;
const DECODER = new TextDecoder();

export function readHeaderLines(bytes: Uint8Array): HeaderedText {
  const lines: HeaderLine[] = [];
  let at = 0;
  while (at < bytes.length && bytes[at] !== 10) {
    const end = lineEnd(bytes, at);
    const text = DECODER.decode(bytes.subarray(at, end));
    at = end + 1;
    if (text.startsWith(" ")) continue;
    const space = text.indexOf(" ");
    lines.push({
      key: space === -1 ? text : text.slice(0, space),
      value: space === -1 ? "" : text.slice(space + 1),
    });
    if (lines.length > LINES_MAX) throw corrupt("the object has too many header lines");
  }
  return { lines, message: bytes.subarray(Math.min(at + 1, bytes.length)) };
}

/** The value of the first line with `key`. */
export function headerValue(text: HeaderedText, key: string): string | undefined {
  return text.lines.find((line) => line.key === key)?.value;
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(10, at);
  return end === -1 ? bytes.length : end;
}

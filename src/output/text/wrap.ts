/** Breaks running text into lines at spaces. Promises: a word longer than the width stays whole. Pure. */
import { columnsOf } from "./columns.ts";

export interface WrapOptions {
  /** 0: never break. */
  readonly widthColumns: number;
  /** Put before the first line; counted in the width. */
  readonly first: string;
  /** Put before the lines that follow. */
  readonly rest: string;
}

export function wrap(text: string, { widthColumns, first, rest }: WrapOptions): string[] {
  if (widthColumns === 0) return [first + text];
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > widthColumns) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

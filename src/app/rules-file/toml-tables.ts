/**
 * Reads TOML with the places the parser does not tell: on which line a table begins, and a key in it.
 * Promises: a file that is no TOML is a RulesFileError with its line. Pure.
 */
import { parse, TomlError } from "smol-toml";
import { RulesFileError } from "./faults.ts";
import type { Table } from "./table-reader.ts";

export interface TomlFile {
  readonly root: Table;
  /** Of a key at the top, or of the `[name]` or `[[name]]` that opens a table; 1 where it cannot be told. */
  readonly line: (name: string, index?: number) => number;
  /** Of a key, or a table of its own, within the `index`-th `[[name]]`; that table's line where it cannot be told. */
  readonly lineIn: (name: string, index: number, key: string) => number;
}

export function readToml(source: string, fileName: string): TomlFile {
  const places = placesOf(source);
  const line = (name: string, index = 0): number => (places.get(name) ?? [])[index] ?? 1;
  return {
    root: parsed(source, fileName),
    line,
    lineIn: (name, index, key) => {
      const from = line(name, index);
      const to = (places.get(name) ?? [])[index + 1] ?? Number.POSITIVE_INFINITY;
      return (places.get(`${name}.${key}`) ?? []).find((at) => at >= from && at < to) ?? from;
    },
  };
}

/** Of the parser's message the first line says what is wrong; the rest quotes the file, and is not passed on. */
function parsed(source: string, fileName: string): Table {
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = /^Invalid TOML document: ([a-z ,-]{1,100})$/.exec(
      error.message.split("\n", 1)[0] ?? "",
    )?.[1];
    const why = what === undefined ? "" : `: ${what}`;
    const reason = `this is not valid TOML${why} (column ${error.column})`;
    throw new RulesFileError(fileName, [{ line: error.line, rule: undefined, reason }]);
  }
}

const HEADER = /^\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$/;
const KEY = /^\s*([\w-]+)\s*=/;

/** The lines of each dotted name, in order. Texts of several lines are stepped over. */
function placesOf(source: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const note = (name: string, line: number): void => {
    const lines = places.get(name);
    if (lines === undefined) places.set(name, [line]);
    else lines.push(line);
  };
  let table = "";
  let quote: string | undefined;
  for (const [index, text] of source.split("\n").entries()) {
    if (quote === undefined) {
      const header = HEADER.exec(text)?.[1];
      const key = header === undefined ? KEY.exec(text)?.[1] : undefined;
      if (header !== undefined) table = header;
      if (header !== undefined) note(header, index + 1);
      if (key !== undefined) note(table === "" ? key : `${table}.${key}`, index + 1);
    }
    for (const [mark] of text.matchAll(/'''|"""/g)) {
      if (quote === undefined) quote = mark;
      else if (quote === mark) quote = undefined;
    }
  }
  return places;
}

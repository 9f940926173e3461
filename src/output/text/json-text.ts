/**
 * JSON that is also safe to print: characters a terminal would obey are escaped, and read back as they were.
 * Promises: parses to the same value as `JSON.stringify` gives. Pure.
 */
const UNSAFE = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line. */
export function jsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** Indented by two, every line but the first moved right by `depth` levels. */
export function jsonBlock(value: unknown, depth: number): string {
  return escaped(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}

/** An array's elements as indented blocks at `depth`, one chunk for each, so that a long report is never one string. */
export function* jsonElements(values: Iterable<unknown>, depth: number): Generator<string> {
  let separator = "";
  for (const value of values) {
    yield `${separator}\n${"  ".repeat(depth)}${jsonBlock(value, depth)}`;
    separator = ",";
  }
  if (separator !== "") yield `\n${"  ".repeat(depth - 1)}`;
}

function escaped(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * The strings of compiled Python, 2.7 to 3.14: what the marshal format holds as text or bytes, one a line, in order.
 * Bytecode and line tables, which are bytes too, are left out. Promises: each object read consumes input, so time is
 * O(bytes); nesting is followed to a limit. Stops at the first object of an unknown type.
 */
import { ByteCursor, InputEnds } from "./byte-cursor.ts";
import type { TextBuilder } from "./extracted-text.ts";

const DEPTH_MAX = 200;
/** The high bit of a type says only that the object is referred to later. */
const TYPE_MASK = 0x7f;
const NULL = "0";
/** Python 2's magics are large numbers, Python 3's start again at 3,000. */
const PYTHON2_MAGIC_MIN = 20_000;

/** How a code object is laid out: counts of leading numbers and of objects after the line number. */
interface CodeLayout {
  readonly headerBytes: number;
  readonly numbers: number;
  /** Objects before the line number: `b` bytes that are no text, `o` any other. */
  readonly before: string;
  readonly after: string;
}

function layoutOf(magic: number): CodeLayout {
  const classic = { before: "booooooo", after: "b" };
  if (magic >= PYTHON2_MAGIC_MIN) return { headerBytes: 8, numbers: 4, ...classic };
  if (magic < 3390) return { headerBytes: 12, numbers: 5, ...classic };
  if (magic < 3410) return { headerBytes: 16, numbers: 5, ...classic };
  if (magic < 3450) return { headerBytes: 16, numbers: 6, ...classic };
  return { headerBytes: 16, numbers: 5, before: "booobooo", after: "bb" };
}

export function extractPyc(bytes: Uint8Array, text: TextBuilder): void {
  const cursor = new ByteCursor(bytes);
  const layout = layoutOf(cursor.u32le() & 0xffff);
  cursor.skip(layout.headerBytes - 4);
  new Unmarshal(cursor, layout, text).object(0, true);
}

class Unmarshal {
  readonly #cursor: ByteCursor;
  readonly #layout: CodeLayout;
  readonly #text: TextBuilder;

  constructor(cursor: ByteCursor, layout: CodeLayout, text: TextBuilder) {
    this.#cursor = cursor;
    this.#layout = layout;
    this.#text = text;
  }

  /** Reads one object and what it contains; gives its type. `isText` is false for bytes known to be none. */
  object(depth: number, isText: boolean): string {
    if (depth > DEPTH_MAX) throw new InputEnds("objects are nested too deep");
    const cursor = this.#cursor;
    const type = String.fromCharCode(cursor.u8() & TYPE_MASK);
    const fixed = FIXED_BYTES[type];
    if (fixed !== undefined) cursor.skip(fixed);
    else if (LONG_TEXTS.has(type)) this.#string(cursor.u32le(), isText);
    else if (SHORT_TEXTS.has(type)) this.#string(cursor.u8(), isText);
    else if (SEQUENCES.has(type)) this.#objects(cursor.u32le(), depth);
    else if (type === ")") this.#objects(cursor.u8(), depth);
    else if (type === ":") this.#objects(3, depth);
    else if (type === "{") this.#dictionary(depth);
    else if (type === "c") this.#code(depth);
    else this.#number(type);
    return type;
  }

  #number(type: string): void {
    const cursor = this.#cursor;
    // Python's long integers are signed counts of 15-bit digits, two bytes each.
    if (type === "l") cursor.skip(Math.abs(cursor.u32le() | 0) * 2);
    else if (type === "f") cursor.skip(cursor.u8());
    else if (type === "x") for (let part = 0; part < 2; part += 1) cursor.skip(cursor.u8());
    else throw new InputEnds("an object is of an unknown type");
  }

  #objects(count: number, depth: number): void {
    for (let i = 0; i < count; i += 1) this.object(depth + 1, true);
  }

  #dictionary(depth: number): void {
    while (this.object(depth + 1, true) !== NULL) this.object(depth + 1, true);
  }

  #code(depth: number): void {
    const { numbers, before, after } = this.#layout;
    this.#cursor.skip(numbers * 4);
    for (const kind of before) this.object(depth + 1, kind === "o");
    this.#cursor.skip(4);
    for (const kind of after) this.object(depth + 1, kind === "o");
  }

  #string(count: number, isText: boolean): void {
    const bytes = this.#cursor.take(count);
    if (!isText || count === 0) return;
    const end = this.#cursor.position;
    this.#text.append(bytes, { start: end - count, end }, true);
    this.#text.endLine(end);
  }
}

/** Objects without contents: constants, 32- and 64-bit numbers, doubles, complex numbers, references back. */
const FIXED_BYTES: Readonly<Record<string, number>> = {
  [NULL]: 0,
  N: 0,
  F: 0,
  T: 0,
  S: 0,
  ".": 0,
  i: 4,
  I: 8,
  g: 8,
  y: 16,
  r: 4,
  R: 4,
};
const LONG_TEXTS: ReadonlySet<string> = new Set(["s", "t", "u", "a", "A"]);
const SHORT_TEXTS: ReadonlySet<string> = new Set(["z", "Z"]);
const SEQUENCES: ReadonlySet<string> = new Set(["(", "[", "<", ">"]);

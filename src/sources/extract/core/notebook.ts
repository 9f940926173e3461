/**
 * The sources of a notebook's cells, code and prose alike, as they read in the editor. Outputs and metadata are passed by.
 * JSON hides quotes and line ends behind backslashes, so that rules which look for `key = "value"` miss them in the raw file.
 * Walks the bytes itself, since JSON.parse cannot say where a string stood. Promises: O(bytes), no deep recursion.
 */
import { InputEnds } from "./byte-cursor.ts";
import type { TextBuilder } from "./extracted-text.ts";

/** Where in the document text stands. What has no shape is passed by unread. */
type Shape =
  | { readonly kind: "text" }
  | { readonly kind: "each"; readonly of: Shape }
  | { readonly kind: "fields"; readonly fields: ReadonlyMap<string, Shape> };

const TEXT: Shape = { kind: "text" };
const CELLS: Shape = {
  kind: "each",
  // Format 3 calls the source of a code cell its input.
  of: {
    kind: "fields",
    fields: new Map([
      ["source", TEXT],
      ["input", TEXT],
    ]),
  },
};
const WORKSHEETS: Shape = { kind: "each", of: { kind: "fields", fields: new Map([["cells", CELLS]]) } };
const NOTEBOOK: Shape = {
  kind: "fields",
  fields: new Map([
    ["cells", CELLS],
    ["worksheets", WORKSHEETS],
  ]),
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export function extractNotebook(bytes: Uint8Array, text: TextBuilder): void {
  new Walk(bytes, text).value(NOTEBOOK);
}

class Walk {
  readonly #bytes: Uint8Array;
  readonly #text: TextBuilder;
  #at = 0;

  constructor(bytes: Uint8Array, text: TextBuilder) {
    this.#bytes = bytes;
    this.#text = text;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
  }

  /** Recursion is as deep as the shape, whatever the document. */
  value(shape: Shape): void {
    const first = this.#peek();
    if (shape.kind === "text" && first === QUOTE) this.#source();
    else if (shape.kind === "text" && first === OPEN_LIST) this.#lines();
    else if (shape.kind === "each" && first === OPEN_LIST) this.#list(() => this.value(shape.of));
    else if (shape.kind === "fields" && first === OPEN_OBJECT) this.#fields(shape.fields);
    else this.#pass();
  }

  #source(): void {
    this.#appendString();
    this.#text.endLine(this.#at);
  }

  #lines(): void {
    this.#list(() => (this.#peek() === QUOTE ? this.#appendString() : this.#pass()));
    this.#text.endLine(this.#at);
  }

  #fields(fields: ReadonlyMap<string, Shape>): void {
    this.#at += 1;
    while (this.#peek() !== CLOSE_OBJECT) {
      const shape = fields.get(decoded(this.#string()));
      this.#expect(COLON);
      if (shape === undefined) this.#pass();
      else this.value(shape);
      if (this.#peek() !== CLOSE_OBJECT) this.#expect(COMMA);
    }
    this.#at += 1;
  }

  #list(item: () => void): void {
    this.#at += 1;
    while (this.#peek() !== CLOSE_LIST) {
      item();
      if (this.#peek() !== CLOSE_LIST) this.#expect(COMMA);
    }
    this.#at += 1;
  }

  /** Goes past one value of any kind, counting brackets instead of understanding them. */
  #pass(): void {
    let depth = 0;
    do {
      const byte = this.#peek();
      if (byte === QUOTE) this.#string();
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#step(() => (depth += 1));
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) this.#step(() => (depth -= 1));
      else if (byte === COMMA || byte === COLON) this.#step(() => {});
      else this.#word();
      if (depth < 0) throw new InputEnds("a bracket closes what was not opened");
    } while (depth > 0);
  }

  #step(then: () => void): void {
    this.#at += 1;
    then();
  }

  /** A number, `true`, `false` or `null`: up to what cannot be part of one. */
  #word(): void {
    const start = this.#at;
    while (isWord(this.#bytes[this.#at])) this.#at += 1;
    if (this.#at === start) throw new InputEnds("there is a byte that is no JSON");
  }

  #appendString(): void {
    this.#peek();
    const start = this.#at;
    const raw = this.#string();
    this.#text.append(new TextEncoder().encode(decoded(raw)), { start, end: this.#at }, false);
  }

  /** The bytes of a string, quotes included. */
  #string(): Uint8Array {
    this.#expect(QUOTE);
    const start = this.#at - 1;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new InputEnds("the document ends inside a string");
      this.#at += byte === BACKSLASH ? 2 : 1;
      if (byte === QUOTE) return this.#bytes.subarray(start, this.#at);
    }
  }

  #expect(byte: number): void {
    if (this.#peek() !== byte) throw new InputEnds("the document is not JSON");
    this.#at += 1;
  }

  /** The next byte that is not blank. */
  #peek(): number {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new InputEnds("the document ends early");
      if (byte !== 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return byte;
      this.#at += 1;
    }
  }
}

function isWord(byte: number | undefined): boolean {
  return byte !== undefined && /[\w.+-]/.test(String.fromCharCode(byte));
}

/** What a string says; its bytes as they stand where its escapes make no sense. */
function decoded(raw: Uint8Array): string {
  const text = new TextDecoder().decode(raw);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

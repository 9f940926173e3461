/**
 * Reads the rules' dialect: bytes, RE2-like, with one-byte lookaround. Flags are resolved here, so that what comes out is
 * sets of bytes. Promises: an error names the place and what to write instead. May not: accept what RE2 gives another meaning.
 */
import { ALL, type ByteSet, complement, foldCase, interned, setOf, unionOf } from "./byte-set.ts";
import { type Assertion, EMPTY_NODE, type Node, REPEAT_MAX } from "./regex-ast.ts";
import { escapedSet, parseClass } from "./regex-class-parser.ts";
import { RegexCursor, RegexError } from "./regex-cursor.ts";

export { RegexError };

const LENGTH_MAX = 16_384;
const REPEAT_LIMIT = 65_536;

interface Flags {
  readonly fold: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly ungreedy: boolean;
}
const NO_FLAGS: Flags = { fold: false, dotAll: false, multiline: false, ungreedy: false };
const FLAG_NAMES: Readonly<Record<string, keyof Flags>> = {
  i: "fold",
  s: "dotAll",
  m: "multiline",
  U: "ungreedy",
};

export interface ParsedRegex {
  readonly root: Node;
  /** How many capture groups there are. */
  readonly groups: number;
}

const FLAG_SWITCH = /\(\?([imsU-]+)\)/y;
const LOOK = /\(\?(<?)([=!])/y;
const SCOPE = /\(\?([imsU-]*):/y;
const NAME = /\(\?P?<([A-Za-z_][A-Za-z0-9_]*)>/y;
const BOUNDS = /\{(\d{1,9})(,(\d{0,9}))?\}/y;

export function parseRegex(source: string): ParsedRegex {
  if (source.length > LENGTH_MAX) throw new RegexError(`pattern is longer than ${LENGTH_MAX} characters`);
  return new Parser(source).parse();
}

class Parser {
  readonly #cursor: RegexCursor;
  #groups = 0;

  constructor(source: string) {
    this.#cursor = new RegexCursor(source);
  }

  parse(): ParsedRegex {
    const root = this.#alternation(NO_FLAGS);
    if (!this.#cursor.isAtEnd) this.#cursor.fail("unmatched ')'");
    return { root, groups: this.#groups };
  }

  #alternation(flags: Flags): Node {
    let current = flags;
    const branches: Node[] = [];
    do {
      const [branch, after] = this.#sequence(current);
      branches.push(branch);
      current = after;
    } while (this.#cursor.take("|"));
    return branches.length === 1 ? branches[0]! : (oneSet(branches) ?? { kind: "alt", branches });
  }

  /** A sequence and the flags in force at its end: `(?i)` holds until the group closes, over `|` too. */
  #sequence(flags: Flags): [Node, Flags] {
    const cursor = this.#cursor;
    let current = flags;
    const items: Node[] = [];
    for (let char = cursor.char; char !== undefined && char !== "|" && char !== ")"; char = cursor.char) {
      const letters = char === "(" ? cursor.takeMatch(FLAG_SWITCH)?.[1] : undefined;
      if (letters !== undefined) current = withFlags(current, letters);
      else items.push(this.#quantified(this.#atom(char, current), current));
    }
    const node: Node = items.length === 0 ? EMPTY_NODE : { kind: "cat", items };
    return [items.length === 1 ? items[0]! : node, current];
  }

  #atom(char: string, flags: Flags): Node {
    const cursor = this.#cursor;
    if (char === "(") return this.#group(flags);
    if (char === "[") return { kind: "set", set: parseClass(cursor, flags.fold) };
    if (char === "*" || char === "+" || char === "?") cursor.fail(`nothing to repeat before '${char}'`);
    const code = cursor.takeCodePoint();
    if (char === ".") return flags.dotAll ? ANY : ANY_BUT_LINE_FEED;
    if (char === "^") return assertion(flags.multiline ? "line-start" : "text-start");
    if (char === "$") return assertion(flags.multiline ? "line-end" : "text-end");
    if (char === "\\") return this.#escape(flags);
    return code < 128 ? byteNode(code, flags) : { kind: "cat", items: utf8(code).map(exactByte) };
  }

  #group(flags: Flags): Node {
    const cursor = this.#cursor;
    if (cursor.source[cursor.at + 1] !== "?") {
      cursor.at++;
      return this.#closeGroup(flags, ++this.#groups, undefined);
    }
    const look = cursor.takeMatch(LOOK);
    if (look !== undefined) return this.#look(look, flags);
    const scope = cursor.takeMatch(SCOPE);
    if (scope !== undefined) return this.#closeGroup(withFlags(flags, scope[1]!), undefined, undefined);
    const name = cursor.takeMatch(NAME);
    if (name !== undefined) return this.#closeGroup(flags, ++this.#groups, name[1]);
    cursor.at++;
    return cursor.fail("unknown group: write (?:…), (?<name>…), (?i:…) or a one-byte lookaround");
  }

  #closeGroup(flags: Flags, index: number | undefined, name: string | undefined): Node {
    const body = this.#alternation(flags);
    this.#cursor.expect(")", "missing ')'");
    return { kind: "group", body, index, name };
  }

  #look(found: RegExpExecArray, flags: Flags): Node {
    const body = this.#alternation(flags);
    this.#cursor.expect(")", "missing ')'");
    const set =
      oneByteSet(body) ??
      this.#cursor.fail("lookaround takes one class or character, such as (?![A-Za-z0-9])");
    const kind = found[1] === "<" ? "behind" : "ahead";
    return { kind: "assert", assertion: { kind, negated: found[2] === "!", set: interned(set) } };
  }

  /** Behind the backslash. */
  #escape(flags: Flags): Node {
    const cursor = this.#cursor;
    const { char } = cursor;
    if (char === undefined) return cursor.fail("the pattern ends in a backslash");
    cursor.at++;
    const kind = ASSERTION_ESCAPES[char];
    if (kind !== undefined) return assertion(kind);
    const set = escapedSet(cursor, char);
    return { kind: "set", set: interned(flags.fold ? foldCase(set) : set) };
  }

  #quantified(atom: Node, flags: Flags): Node {
    const cursor = this.#cursor;
    let node = atom;
    for (let bounds = this.#bounds(); bounds !== undefined; bounds = this.#bounds()) {
      const lazy = cursor.take("?") !== flags.ungreedy;
      if (cursor.char === "+") cursor.fail("possessive repeats are not known here: drop the '+'");
      node = this.#repeat(node, bounds[0], bounds[1], lazy);
    }
    return node;
  }

  #repeat(body: Node, min: number, max: number, lazy: boolean): Node {
    const unbounded = max === Number.POSITIVE_INFINITY;
    if (max < min || min > REPEAT_LIMIT) this.#cursor.fail("bad repeat bounds");
    if (!unbounded && max > REPEAT_LIMIT) this.#cursor.fail(`a repeat goes up to ${REPEAT_LIMIT}`);
    return { kind: "repeat", body, min, max: unbounded ? Math.max(min, REPEAT_MAX) : max, lazy, unbounded };
  }

  #bounds(): readonly [number, number] | undefined {
    const cursor = this.#cursor;
    if (cursor.take("*")) return [0, Number.POSITIVE_INFINITY];
    if (cursor.take("+")) return [1, Number.POSITIVE_INFINITY];
    if (cursor.take("?")) return [0, 1];
    const found = cursor.char === "{" ? cursor.takeMatch(BOUNDS) : undefined;
    if (found === undefined) return undefined;
    const min = Number(found[1]);
    if (found[2] === undefined) return [min, min];
    return [min, found[3] === "" ? Number.POSITIVE_INFINITY : Number(found[3])];
  }
}

const ANY: Node = { kind: "set", set: ALL };
const ANY_BUT_LINE_FEED: Node = { kind: "set", set: interned(complement(setOf(10))) };
const ASSERTION_ESCAPES: Readonly<Record<string, Exclude<Assertion["kind"], "ahead" | "behind">>> = {
  b: "word-edge",
  B: "no-word-edge",
  A: "text-start",
  z: "text-end",
};

function withFlags(flags: Flags, letters: string): Flags {
  const next: Record<keyof Flags, boolean> = { ...flags };
  let on = true;
  for (const letter of letters) {
    if (letter === "-") on = false;
    else next[FLAG_NAMES[letter]!] = on;
  }
  return next;
}

const exactByte = (byte: number): Node => ({ kind: "set", set: interned(setOf(byte)) });
const EXACT = Array.from({ length: 128 }, (_, byte) => exactByte(byte));
const FOLDED: readonly Node[] = EXACT.map((_, byte) => ({
  kind: "set",
  set: interned(foldCase(setOf(byte))),
}));
const byteNode = (byte: number, flags: Flags): Node => (flags.fold ? FOLDED : EXACT)[byte]!;

function assertion(kind: Exclude<Assertion["kind"], "ahead" | "behind">): Node {
  return { kind: "assert", assertion: { kind } };
}

/** A choice of single bytes is one set: a matcher must not have two ways to take a byte. */
function oneSet(branches: readonly Node[]): Node | undefined {
  const sets = branches.map((branch) => (branch.kind === "set" ? branch.set : undefined));
  return sets.every((set) => set !== undefined) ? { kind: "set", set: interned(unionOf(sets)) } : undefined;
}

/** The set of a node that always takes exactly one byte. */
function oneByteSet(node: Node): ByteSet | undefined {
  if (node.kind === "set") return node.set;
  if (node.kind === "group") return oneByteSet(node.body);
  if (node.kind === "cat") return node.items.length === 1 ? oneByteSet(node.items[0]!) : undefined;
  if (node.kind !== "alt") return undefined;
  const sets = node.branches.map(oneByteSet);
  return sets.every((set) => set !== undefined) ? unionOf(sets) : undefined;
}

function utf8(code: number): number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

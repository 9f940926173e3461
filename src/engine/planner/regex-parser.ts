/**
 * Reads the rules' dialect: bytes, RE2-like, with one-byte lookaround. Flags are resolved here, so that what comes out is
 * sets of bytes. Promises: an error names the place and what to write instead. May not: accept what RE2 gives another meaning.
 */
import { UsageError } from "../../contracts/errors.ts";
import { ALL, type ByteSet, complement, foldCase, setOf, setWhere, sizeOf, union } from "./byte-set.ts";
import { type Assertion, EMPTY_NODE, type Node, REPEAT_MAX } from "./regex-ast.ts";
import { escapeSet, POSIX_CLASSES } from "./regex-classes.ts";

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

export class RegexError extends UsageError {
  override readonly name = "RegexError";
}

export function parseRegex(source: string): ParsedRegex {
  if (source.length > LENGTH_MAX) throw new RegexError(`pattern is longer than ${LENGTH_MAX} characters`);
  return new Parser(source).parse();
}

class Parser {
  #at = 0;
  #groups = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): ParsedRegex {
    const root = this.#alternation(NO_FLAGS);
    if (this.#at < this.#source.length) this.#fail("unmatched ')'");
    return { root, groups: this.#groups };
  }

  #fail(why: string): never {
    throw new RegexError(`${why} at character ${this.#at + 1} of the pattern`);
  }

  #peek(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string, why: string): void {
    if (!this.#take(text)) this.#fail(why);
  }

  #alternation(flags: Flags): Node {
    let current = flags;
    const branches: Node[] = [];
    do {
      const [branch, after] = this.#sequence(current);
      branches.push(branch);
      current = after;
    } while (this.#take("|"));
    return branches.length === 1 ? branches[0]! : { kind: "alt", branches };
  }

  /** A sequence and the flags in force at its end: `(?i)` holds until the group closes, over `|` too. */
  #sequence(flags: Flags): [Node, Flags] {
    let current = flags;
    const items: Node[] = [];
    while (this.#at < this.#source.length && !this.#peek("|") && !this.#peek(")")) {
      const switched = this.#flagSwitch(current);
      if (switched !== undefined) current = switched;
      else items.push(this.#quantified(this.#atom(current), current));
    }
    return [
      items.length === 1 ? items[0]! : items.length === 0 ? EMPTY_NODE : { kind: "cat", items },
      current,
    ];
  }

  #flagSwitch(flags: Flags): Flags | undefined {
    const found = /^\(\?([imsU-]+)\)/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (found === null) return undefined;
    this.#at += found[0].length;
    return this.#withFlags(flags, found[1]!);
  }

  #withFlags(flags: Flags, letters: string): Flags {
    const next: Record<keyof Flags, boolean> = { ...flags };
    let on = true;
    for (const letter of letters) {
      if (letter === "-") on = false;
      else next[FLAG_NAMES[letter]!] = on;
    }
    return next;
  }

  #atom(flags: Flags): Node {
    const char = this.#source[this.#at]!;
    if (char === "(") return this.#group(flags);
    if ("*+?".includes(char)) this.#fail(`nothing to repeat before '${char}'`);
    this.#at++;
    if (char === "[") return { kind: "set", set: this.#class(flags) };
    if (char === ".") return { kind: "set", set: flags.dotAll ? ALL : setWhere((byte) => byte !== 10) };
    if (char === "^") return assertion(flags.multiline ? "line-start" : "text-start");
    if (char === "$") return assertion(flags.multiline ? "line-end" : "text-end");
    if (char === "\\") return this.#escape(flags);
    return this.#literal(this.#at - 1, flags);
  }

  /** One character; beyond ASCII its UTF-8 bytes in order. */
  #literal(at: number, flags: Flags): Node {
    const code = this.#source.codePointAt(at)!;
    if (code > 0xffff) this.#at++;
    if (code < 128) return { kind: "set", set: flags.fold ? foldCase(setOf(code)) : setOf(code) };
    return { kind: "cat", items: utf8(code).map((byte) => ({ kind: "set", set: setOf(byte) }) as const) };
  }

  #group(flags: Flags): Node {
    this.#at++;
    const look = /^\?(<?)([=!])/.exec(this.#source.slice(this.#at, this.#at + 3));
    if (look !== null) return this.#look(look, flags);
    const scoped = /^\?([imsU-]*):/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (scoped !== null) {
      this.#at += scoped[0].length;
      return this.#closeGroup(this.#withFlags(flags, scoped[1]!), undefined, undefined);
    }
    const named = /^\?P?<([A-Za-z_][A-Za-z0-9_]*)>/.exec(this.#source.slice(this.#at, this.#at + 80));
    if (named !== null) this.#at += named[0].length;
    else if (this.#peek("?"))
      this.#fail("unknown group: write (?:…), (?<name>…), (?i:…) or a one-byte lookaround");
    this.#groups++;
    return this.#closeGroup(flags, this.#groups, named?.[1]);
  }

  #closeGroup(flags: Flags, index: number | undefined, name: string | undefined): Node {
    const body = this.#alternation(flags);
    this.#expect(")", "missing ')'");
    return { kind: "group", body, index, name };
  }

  #look(found: RegExpExecArray, flags: Flags): Node {
    this.#at += found[0].length;
    const body = this.#alternation(flags);
    this.#expect(")", "missing ')'");
    const set = oneByteSet(body);
    if (set === undefined) this.#fail("lookaround takes one class or character, such as (?![A-Za-z0-9])");
    const kind = found[1] === "<" ? "behind" : "ahead";
    return { kind: "assert", assertion: { kind, negated: found[2] === "!", set } };
  }

  #escape(flags: Flags): Node {
    const char = this.#source[this.#at++];
    switch (char) {
      case undefined:
        return this.#fail("the pattern ends in a backslash");
      case "b":
        return assertion("word-edge");
      case "B":
        return assertion("no-word-edge");
      case "A":
        return assertion("text-start");
      case "z":
        return assertion("text-end");
    }
    const set = this.#escapedSet(char!);
    return { kind: "set", set: flags.fold ? foldCase(set) : set };
  }

  #escapedSet(char: string): ByteSet {
    if (char === "x") return setOf(this.#hex());
    const set = escapeSet(char);
    if (set === undefined) this.#fail(`unknown escape \\${char}`);
    return set;
  }

  #hex(): number {
    const found = /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/.exec(
      this.#source.slice(this.#at, this.#at + 9),
    );
    const code = Number.parseInt(found?.[1] ?? found?.[2] ?? "", 16);
    if (found === null || code > 255) return this.#fail("\\x takes two hex digits, or {…} up to ff");
    this.#at += found[0].length;
    return code;
  }

  #class(flags: Flags): ByteSet {
    const negated = this.#take("^");
    let set: ByteSet = new Uint8Array(256);
    let first = true;
    while (first || !this.#peek("]")) {
      if (this.#at >= this.#source.length) this.#fail("missing ']'");
      first = false;
      set = union(set, this.#classItem());
    }
    this.#at++;
    const folded = flags.fold ? foldCase(set) : set;
    return negated ? complement(folded) : folded;
  }

  #classItem(): ByteSet {
    const posix = /^\[:(\^?)([a-z]+):\]/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (posix !== null) return this.#posix(posix);
    const low = this.#classAtom();
    if (!this.#peek("-") || this.#source[this.#at + 1] === "]" || sizeOf(low) !== 1) return low;
    this.#at++;
    const high = this.#classAtom();
    const [from, to] = [low.indexOf(1), high.indexOf(1)];
    if (sizeOf(high) !== 1 || to < from) this.#fail("bad range in class");
    return setWhere((byte) => byte >= from && byte <= to);
  }

  #posix(found: RegExpExecArray): ByteSet {
    const test = POSIX_CLASSES[found[2]!];
    if (test === undefined) return this.#fail(`unknown class [:${found[2]}:]`);
    this.#at += found[0].length;
    const set = setWhere(test);
    return found[1] === "^" ? complement(set) : set;
  }

  #classAtom(): ByteSet {
    if (this.#take("\\")) {
      const char = this.#source[this.#at++];
      if (char === undefined) return this.#fail("the pattern ends in a backslash");
      return char === "b" ? setOf(8) : this.#escapedSet(char);
    }
    const code = this.#source.codePointAt(this.#at)!;
    this.#at += code > 0xffff ? 2 : 1;
    // A character beyond ASCII in a class stands for any byte of UTF-8 sequences: wider, never narrower.
    return code < 128 ? setOf(code) : setWhere((byte) => byte >= 128);
  }

  #quantified(atom: Node, flags: Flags): Node {
    let node = atom;
    for (let bounds = this.#quantifier(); bounds !== undefined; bounds = this.#quantifier()) {
      const lazy = this.#take("?") !== flags.ungreedy;
      if (this.#peek("+")) this.#fail("possessive repeats are not known here: drop the '+'");
      node = this.#repeat(node, bounds[0], bounds[1], lazy);
    }
    return node;
  }

  #repeat(body: Node, min: number, max: number, lazy: boolean): Node {
    if (max < min || min > REPEAT_LIMIT) this.#fail("bad repeat bounds");
    if (max !== Number.POSITIVE_INFINITY && max > REPEAT_LIMIT)
      this.#fail(`a repeat goes up to ${REPEAT_LIMIT}`);
    const unbounded = max === Number.POSITIVE_INFINITY;
    return { kind: "repeat", body, min, max: unbounded ? Math.max(min, REPEAT_MAX) : max, lazy, unbounded };
  }

  #quantifier(): [number, number] | undefined {
    if (this.#take("*")) return [0, Number.POSITIVE_INFINITY];
    if (this.#take("+")) return [1, Number.POSITIVE_INFINITY];
    if (this.#take("?")) return [0, 1];
    const found = /^\{(\d{1,9})(,(\d{0,9}))?\}/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (found === null) return undefined;
    this.#at += found[0].length;
    const min = Number(found[1]);
    return [
      min,
      found[2] === undefined ? min : found[3] === "" ? Number.POSITIVE_INFINITY : Number(found[3]),
    ];
  }
}

function assertion(kind: Exclude<Assertion["kind"], "ahead" | "behind">): Node {
  return { kind: "assert", assertion: { kind } };
}

/** The set of a node that always takes exactly one byte. */
function oneByteSet(node: Node): ByteSet | undefined {
  if (node.kind === "set") return node.set;
  if (node.kind === "group") return oneByteSet(node.body);
  if (node.kind === "cat") return node.items.length === 1 ? oneByteSet(node.items[0]!) : undefined;
  if (node.kind !== "alt") return undefined;
  const sets = node.branches.map(oneByteSet);
  return sets.every((set) => set !== undefined) ? sets.reduce(union) : undefined;
}

function utf8(code: number): number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

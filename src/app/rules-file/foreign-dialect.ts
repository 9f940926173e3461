/**
 * Rewrites patterns of other tools in the rules' dialect: verbose mode, `\Q…\E`, `\h`, classes of Unicode properties.
 * Promises: what has no counterpart is a RegexError that says so; nothing is passed on with another meaning. Pure.
 */
import { RegexError } from "../../engine/planner/regex-parser.ts";

/** `go`: Go's RE2, of gitleaks. `rust`: Rust's regex crate over bytes, of Nosey Parker and Kingfisher. */
export type ForeignDialect = "go" | "rust";

/** Of Unicode classes their ASCII part, and for letters every byte of UTF-8 sequences: wider, never narrower. */
const PROPERTIES: Readonly<Record<string, string>> = {
  L: "A-Za-z\\x80-\\xff",
  Letter: "A-Za-z\\x80-\\xff",
  Alphabetic: "A-Za-z\\x80-\\xff",
  Alpha: "A-Za-z\\x80-\\xff",
  Lu: "A-Z\\x80-\\xff",
  Uppercase: "A-Z\\x80-\\xff",
  Ll: "a-z\\x80-\\xff",
  Lowercase: "a-z\\x80-\\xff",
  N: "0-9\\x80-\\xff",
  Nd: "0-9\\x80-\\xff",
  Z: "\\x20\\x80-\\xff",
  Zs: "\\x20\\x80-\\xff",
  P: "!-#%-*,-/:;?@[-\\]_{}\\x80-\\xff",
  S: "$+<=>^`|~\\x80-\\xff",
};

/** Any byte, written as a choice whose parts overlap: the ways to read it double with every byte. */
const ANY_AS_CHOICE =
  /\(\?:(?:\.\|(?:\[\\[nr]\\[nr]\]|\\[nrs]|\[\\[nrs]\])|(?:\[\\[nr]\\[nr]\]|\\[nrs]|\[\\[nrs]\])\|\.)\)/g;

export function translatePattern(source: string, dialect: ForeignDialect): string {
  return new Translation(source.replace(ANY_AS_CHOICE, "[\\s\\S]"), dialect).run();
}

class Translation {
  readonly #source: string;
  readonly #dialect: ForeignDialect;
  #at = 0;
  #out = "";
  /** Whether white space is no part of the pattern; one entry for each open group. */
  readonly #verbose: boolean[] = [false];

  constructor(source: string, dialect: ForeignDialect) {
    this.#source = source;
    this.#dialect = dialect;
  }

  run(): string {
    while (this.#at < this.#source.length) this.#step();
    return this.#out;
  }

  get #isVerbose(): boolean {
    return this.#verbose.at(-1)!;
  }

  #step(): void {
    const character = this.#source[this.#at]!;
    if (character === "\\") this.#escape(false);
    else if (character === "[") this.#class();
    else if (character === "(") this.#open();
    else if (character === ")") this.#close();
    else if (this.#isVerbose && /\s/.test(character)) this.#at++;
    else if (this.#isVerbose && character === "#") this.#skipComment();
    else this.#copy(1);
  }

  #copy(length: number): void {
    this.#out += this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
  }

  #skipComment(): void {
    const end = this.#source.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#source.length : end + 1;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern.source, "y");
    sticky.lastIndex = this.#at;
    return sticky.exec(this.#source);
  }

  #fail(why: string): never {
    throw new RegexError(`${why}, at character ${this.#at + 1} of the pattern`);
  }

  /** Flags the parser knows are passed on; `x` is obeyed here; `u` and `R` mean nothing for bytes. */
  #open(): void {
    const flags = this.#match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/);
    if (flags === null) {
      this.#verbose.push(this.#isVerbose);
      this.#copy(1);
      return;
    }
    const [whole, on = "", off = "", end] = flags;
    const isVerbose = on.includes("x") || (this.#isVerbose && !off.includes("x"));
    if (end === ":") this.#verbose.push(isVerbose);
    else this.#verbose[this.#verbose.length - 1] = isVerbose;
    const kept = (letters: string): string => letters.replace(/[xuR]/g, "");
    const [onKept, offKept] = [kept(on), kept(off)];
    const letters = offKept === "" ? onKept : `${onKept}-${offKept}`;
    if (end === ":") this.#out += `(?${letters}:`;
    else if (letters !== "") this.#out += `(?${letters})`;
    this.#at += whole.length;
  }

  #close(): void {
    if (this.#verbose.length > 1) this.#verbose.pop();
    this.#copy(1);
  }

  #class(): void {
    this.#copy(1);
    if (this.#source[this.#at] === "^") this.#copy(1);
    if (this.#source[this.#at] === "]") this.#copy(1);
    while (this.#source[this.#at] !== "]") {
      if (this.#at >= this.#source.length) this.#fail("missing ']'");
      this.#classStep();
    }
    this.#copy(1);
  }

  #classStep(): void {
    const character = this.#source[this.#at]!;
    const posix = this.#match(/\[:\^?[a-z]+:\]/);
    if (posix !== null) this.#copy(posix[0].length);
    else if (character === "\\") this.#escape(true);
    else if (this.#isVerbose && /\s/.test(character)) this.#at++;
    else if (this.#dialect === "rust" && (character === "[" || this.#match(/&&|--|~~/) !== null))
      this.#fail("classes within classes have no counterpart; write the class out");
    else this.#copy(1);
  }

  #escape(inClass: boolean): void {
    const quoted = inClass ? null : this.#match(/\\Q([\s\S]*?)(?:\\E|$)/);
    const property = this.#match(/\\([pP])(?:\{(\^?)([A-Za-z_]+)\}|([A-Z]))/);
    const horizontal = this.#match(/\\h/);
    if (quoted !== null) {
      this.#out += quoted[1]!.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
      this.#at += quoted[0].length;
    } else if (property !== null) {
      this.#property(property, inClass);
    } else if (horizontal !== null) {
      this.#out += inClass ? " \\t" : "[ \\t]";
      this.#at += 2;
    } else if (this.#match(/\\[<>]/) !== null && this.#dialect === "rust") {
      this.#fail("\\< and \\> have no counterpart; write \\b");
    } else {
      this.#copy(2);
    }
  }

  #property([whole, letter, inner, long, short]: RegExpExecArray, inClass: boolean): void {
    const name = long ?? short ?? "";
    const set = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
    if (set === undefined) this.#fail(`the Unicode class ${name} has no counterpart`);
    const isNegated = (letter === "P") !== (inner === "^");
    if (isNegated && inClass) this.#fail("a negated Unicode class within a class has no counterpart");
    // What is not a letter may be a sign beyond ASCII: every byte of UTF-8 sequences stays in.
    this.#out += inClass ? set : isNegated ? `[^${set.replace("\\x80-\\xff", "")}]` : `[${set}]`;
    this.#at += whole.length;
  }
}

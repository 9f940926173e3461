/** A place in a pattern's text. Promises: an error names the place; nothing is copied to look ahead. */
import { UsageError } from "../../contracts/errors.ts";

export class RegexError extends UsageError {
  override readonly name = "RegexError";
}

export class RegexCursor {
  at = 0;
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** The character here; undefined at the end. */
  get char(): string | undefined {
    return this.source[this.at];
  }

  fail(why: string): never {
    throw new RegexError(`${why} at character ${this.at + 1} of the pattern`);
  }

  /** Steps over `char` if it is here. */
  take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }

  /** Steps over what the sticky `pattern` finds here. */
  takeMatch(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    if (found !== undefined) this.at += found[0].length;
    return found;
  }

  /** Steps over one character, two code units where it needs them. */
  takeCodePoint(): number {
    const code = this.source.codePointAt(this.at)!;
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  expect(char: string, why: string): void {
    if (!this.take(char)) this.fail(why);
  }
}

/**
 * Globs as `.gitignore` knows them: `*` and `?` stay within one path component, `**` crosses them, `[a-z]` is a class.
 * `?` and classes take one character, where git takes one byte; all else is git's.
 * Promises: matching costs at most pattern × text steps for each `**`; a hostile pattern cannot make it explode.
 * May not: build regular expressions from patterns, for backtracking would be theirs to choose.
 */
import { type CharClass, inClass, parseClass } from "./glob-class.ts";

/** `dirs` is a leading or inner `**` with its slash: none or more whole components. `rest` is a trailing `**`. */
type Token =
  | { readonly kind: "char"; readonly char: string }
  | { readonly kind: "any" }
  | { readonly kind: "class"; readonly set: CharClass }
  | { readonly kind: "star" }
  | { readonly kind: "dirs" }
  | { readonly kind: "rest" };

export type Glob = readonly Token[];

/** `undefined` for a pattern that can match nothing: an unclosed class, a backslash at the end. */
export function parseGlob(pattern: string): Glob | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; ) {
    const step = parseToken(pattern, at);
    if (step === undefined) return undefined;
    tokens.push(step.token);
    at = step.next;
  }
  return tokens;
}

function parseToken(pattern: string, at: number): { token: Token; next: number } | undefined {
  const char = pattern[at]!;
  if (char === "*") return parseStars(pattern, at);
  if (char === "?") return { token: { kind: "any" }, next: at + 1 };
  if (char === "[") {
    const parsed = parseClass(pattern, at);
    return parsed && { token: { kind: "class", set: parsed.set }, next: parsed.next };
  }
  const escaped = char === "\\";
  const literal = codePointAt(pattern, escaped ? at + 1 : at);
  if (literal === "") return undefined;
  return { token: { kind: "char", char: literal }, next: at + literal.length + (escaped ? 1 : 0) };
}

function parseStars(pattern: string, at: number): { token: Token; next: number } {
  let next = at;
  while (pattern[next] === "*") next++;
  const whole = next - at >= 2 && (at === 0 || pattern[at - 1] === "/");
  if (whole && next === pattern.length) return { token: { kind: "rest" }, next };
  if (whole && pattern[next] === "/") return { token: { kind: "dirs" }, next: next + 1 };
  return { token: { kind: "star" }, next };
}

function codePointAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/**
 * Whether `glob` matches all of `text`, a path without slash at either end. Goes back at most to the last star and
 * the last `**`: earlier ones can gain nothing, as a star ends within its component and `**` at a boundary.
 */
export function matchesGlob(glob: Glob, text: string): boolean {
  let token = 0;
  let at = 0;
  let star = -1;
  let starEnd = 0;
  let dirs = -1;
  let dirsEnd = 0;
  for (;;) {
    const want = glob[token];
    if (want === undefined) {
      if (at === text.length) return true;
    } else if (want.kind === "rest") {
      return true;
    } else if (want.kind === "star") {
      star = token++;
      starEnd = at;
      continue;
    } else if (want.kind === "dirs") {
      dirs = token++;
      dirsEnd = at;
      star = -1;
      continue;
    } else {
      const width = at < text.length ? widthOf(want, text, at) : 0;
      if (width > 0) {
        token++;
        at += width;
        continue;
      }
    }
    if (star >= 0 && starEnd < text.length && text[starEnd] !== "/") {
      at = ++starEnd;
      token = star + 1;
      continue;
    }
    const slash = dirs < 0 ? -1 : text.indexOf("/", dirsEnd);
    if (slash < 0) return false;
    at = dirsEnd = slash + 1;
    token = dirs + 1;
    star = -1;
  }
}

/** UTF-16 units of `text` at `at` that the token takes, 0 when it does not match. */
function widthOf(token: Token, text: string, at: number): number {
  const char = codePointAt(text, at);
  switch (token.kind) {
    case "char":
      return char === token.char ? char.length : 0;
    case "any":
      return char === "/" ? 0 : char.length;
    case "class":
      return char !== "/" && inClass(token.set, char) ? char.length : 0;
    default:
      return 0;
  }
}

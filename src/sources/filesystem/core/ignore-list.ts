/**
 * A list of gitignore lines and its verdict on one path: the last line that matches decides.
 * Promises: the meaning of lines is git's. May not: look at parents; who walks the tree prunes them.
 */
import { type Glob, matchesGlob, parseGlob } from "./glob.ts";

/** Whether the deciding line takes the path, or gives it back with a leading `!`. */
export type IgnoreVerdict = "taken" | "given-back" | undefined;

interface Line {
  readonly negated: boolean;
  readonly directoriesOnly: boolean;
  /** No slash inside: matched against the name alone, at any depth. */
  readonly nameOnly: boolean;
  /** The pattern itself where it holds nothing special: compared, not matched. */
  readonly literal: string | undefined;
  readonly glob: Glob;
}

export class IgnoreList {
  readonly #lines: readonly Line[];

  /** `text` is a whole ignore file, or patterns joined by newlines. */
  constructor(text: string) {
    const lines = text.replace(/^\ufeff/, "").split("\n");
    this.#lines = lines.map(parseLine).filter((line) => line !== undefined);
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** `path` is relative to the list's own place, without slash at either end; `name` is its last component. */
  verdict(path: string, name: string, isDirectory: boolean): IgnoreVerdict {
    for (let i = this.#lines.length - 1; i >= 0; i--) {
      const line = this.#lines[i]!;
      if (line.directoriesOnly && !isDirectory) continue;
      const text = line.nameOnly ? name : path;
      const hit = line.literal === undefined ? matchesGlob(line.glob, text) : line.literal === text;
      if (hit) return line.negated ? "given-back" : "taken";
    }
    return undefined;
  }
}

function parseLine(raw: string): Line | undefined {
  let pattern = withoutTrailingSpaces(raw.endsWith("\r") ? raw.slice(0, -1) : raw);
  if (pattern.startsWith("#")) return undefined;
  const negated = pattern.startsWith("!");
  if (negated) pattern = pattern.slice(1);
  const directoriesOnly = pattern.endsWith("/");
  if (directoriesOnly) pattern = pattern.slice(0, -1);
  const nameOnly = !pattern.includes("/");
  if (pattern.startsWith("/")) pattern = pattern.slice(1);
  if (pattern === "") return undefined;
  const glob = parseGlob(pattern);
  if (glob === undefined) return undefined;
  const literal = /[*?[\\]/.test(pattern) ? undefined : pattern;
  return { negated, directoriesOnly, nameOnly, literal, glob };
}

/** Spaces at the end do not count unless a backslash keeps them. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " ") end--;
  let slashes = 0;
  while (end - slashes > 0 && line[end - 1 - slashes] === "\\") slashes++;
  return line.slice(0, slashes % 2 === 1 && end < line.length ? end + 1 : end);
}

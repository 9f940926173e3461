/** Random patterns in the rules' dialect and texts that come near them, for property tests. */
import type { Random } from "../../../support/random.ts";

const ATOMS = [
  "a",
  "b",
  "ab",
  "x",
  "_",
  "=",
  "\\x41",
  "\\.",
  "\\d",
  "[a-c]",
  "[^a]",
  "[[:alpha:]-]",
  "(?i:k)",
];
const EDGES = ["\\b", "\\B", "^", "$", "(?![a-z])", "(?<=x)", "(?<!a)", "(?m:^)"];
const REPEATS = ["?", "*", "+", "{2}", "{0,3}", "{3,}", "{2,5}", "+?", "??", "{0,2}?"];

/** `depth`: how deep groups and repeats may nest. */
export function randomPattern(random: Random, depth: number): string {
  const kind = depth === 0 ? 0 : random.below(8);
  const inner = (): string => randomPattern(random, depth - 1);
  if (kind === 0) return random.pick(ATOMS);
  if (kind === 1) return random.pick(EDGES) + inner();
  if (kind <= 4) return inner() + inner();
  if (kind === 5) return `(?:${inner()}|${inner()})`;
  if (kind === 6) return `(${inner()})`;
  return `(?:${inner()})${random.pick(REPEATS)}`;
}

/** latin1 text of bytes the patterns above are about. */
export function randomText(random: Random, lengthMax: number): string {
  return Array.from({ length: random.below(lengthMax + 1) }, () =>
    random.pick([..."aabbxKk_=A.1-\n\xe9"]),
  ).join("");
}

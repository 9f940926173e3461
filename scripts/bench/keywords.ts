/**
 * The words our rules cannot match without, for a program that only looks for words. Pure.
 * A rule known by its shape alone (no letters that always stand) gives none.
 */
import { type ByteSet, membersOf } from "../../src/engine/planner/byte-set.ts";
import { compileRule } from "../../src/engine/program.ts";
import type { RuleSpec } from "../../src/engine/rule.ts";

const WORD_BYTES_MIN = 3;

/** Lower case, each once, sorted. */
export function keywords(rules: readonly RuleSpec[]): readonly string[] {
  const sequences = rules.flatMap((rule) => {
    const { plan } = compileRule(rule, "manual");
    return [...plan.prefixes, ...plan.names, ...plan.literals.map((literal) => literal.sets)];
  });
  const words = sequences.map(longestWord).filter((word) => word.length >= WORD_BYTES_MIN);
  return [...new Set(words)].sort();
}

function longestWord(sets: readonly ByteSet[]): string {
  const letters = sets.map(onlyLetter).map((letter) => letter ?? "\n");
  return letters
    .join("")
    .split("\n")
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** The one character of the set, upper and lower case being one; undefined where there are more. */
function onlyLetter(set: ByteSet): string | undefined {
  const letters = new Set(membersOf(set).map((byte) => String.fromCharCode(byte).toLowerCase()));
  return letters.size === 1 ? letters.values().next().value : undefined;
}

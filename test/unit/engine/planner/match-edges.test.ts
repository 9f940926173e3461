/** First and last bytes of matches, against samples and against exact answers. `GOSSIP_TEST_SEED=n` varies the random run. */
import { expect, test } from "bun:test";
import { type ByteSet, setOf, setOfText, unionOf } from "../../../../src/engine/planner/byte-set.ts";
import { finalSet, leadingSets } from "../../../../src/engine/planner/match-edges.ts";
import { minLength } from "../../../../src/engine/planner/regex-ast.ts";
import { emitSet } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { sampleOf } from "../../../support/regex-sampler.ts";
import { randomPattern } from "./random-pattern.ts";

const written = (sets: readonly ByteSet[]): string => sets.map(emitSet).join("");

test.each([
  ["abc", "abc"],
  ["ab?c", "a[bc]"],
  ["(?:ab|c)d", "[ac][bd]"],
  ["a{2,5}b", "aa[ab]"],
  ["(?:ab){2,3}c", "abab[ac]"],
  ["(?:a?b){2}", "[ab][ab]"],
  ["a*", ""],
  ["(?:a|)b{3}", "[ab]bb"],
  ["\\ba(?=b)c", "ac"],
  ["x{0}y", "y"],
])("%s begins with %s", (source, wanted) => {
  const { root } = parseRegex(source);
  expect(written(leadingSets(root, 5))).toBe(wanted);
  expect(leadingSets(root, 5).length).toBe(Math.min(5, minLength(root)));
});

test("no more sets are given than asked for", () => {
  expect(leadingSets(parseRegex("abcdef").root, 2)).toEqual([setOf(97), setOf(98)]);
});

test("the last byte is in the final set, which is undefined where a match can be empty", () => {
  expect(finalSet(parseRegex("ab?c?").root)).toEqual(setOfText("abc"));
  expect(finalSet(parseRegex("(?:x|yz*)").root)).toEqual(setOfText("xyz"));
  expect(finalSet(parseRegex("ab\\b").root)).toEqual(setOf(98));
  expect(finalSet(parseRegex("a{0}b*").root)).toBeUndefined();
});

test("samples of random patterns stay in the sets, and reach all of them", () => {
  const random = new Random(seedOf(41));
  for (let round = 0; round < 200; round++) {
    const pattern = randomPattern(random, 3);
    const { root } = parseRegex(pattern);
    const [leading, final] = [leadingSets(root, 6), finalSet(root)];
    const seen = leading.map(() => new Uint8Array(256));
    for (let sample = 0; sample < 60; sample++) {
      const text = sampleOf(root, random);
      const at = [...leading.keys()].find((index) => leading[index]![text.charCodeAt(index)] !== 1);
      const last = final === undefined ? 1 : final[text.charCodeAt(text.length - 1)];
      if (at !== undefined || last !== 1)
        expect({ seed: random.seed, pattern, text, at, last }).toBeUndefined();
      for (const [index, set] of seen.entries()) set[text.charCodeAt(index)] = 1;
    }
    for (const [index, set] of seen.entries())
      expect(unionOf([set, leading[index]!])).toEqual(leading[index]!);
  }
  console.log(`seed ${random.seed}: all samples stay in their sets`);
});

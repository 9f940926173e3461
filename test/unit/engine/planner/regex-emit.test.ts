/** Patterns written for JavaScript match what the syntax tree says. `GOSSIP_TEST_SEED=n` varies the random run. */
import { describe, expect, test } from "bun:test";
import { interned, setOf, setWhere } from "../../../../src/engine/planner/byte-set.ts";
import { checkCost } from "../../../../src/engine/planner/regex-cost.ts";
import { emitRegex, emitSet } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { matchEnd } from "./interpreter.ts";
import { randomPattern, randomText } from "./random-pattern.ts";

const emitted = (source: string): string => emitRegex(parseRegex(source).root);

test("the written pattern matches as a plain interpreter of the tree does", () => {
  const random = new Random(seedOf(31));
  let matches = 0;
  for (let round = 0; round < 600; round++) {
    const pattern = randomPattern(random, 4);
    const { root } = parseRegex(pattern);
    if (isRefused(pattern)) continue;
    const regex = new RegExp(emitRegex(root), "y");
    for (let sample = 0; sample < 6; sample++) {
      const text = randomText(random, 10);
      const at = random.below(text.length + 1);
      regex.lastIndex = at;
      const found = regex.test(text) ? regex.lastIndex : undefined;
      const wanted = matchEnd(root, text, at);
      if (wanted !== undefined) matches++;
      if (found !== wanted)
        expect({ seed: random.seed, pattern, text, at, found }).toEqual({
          seed: random.seed,
          pattern,
          text,
          at,
          found: wanted,
        });
    }
  }
  console.log(`seed ${random.seed}: ${matches} matches, all alike`);
  expect(matches).toBeGreaterThan(300);
});

function isRefused(pattern: string): boolean {
  try {
    checkCost(parseRegex(pattern).root);
    return false;
  } catch {
    return true;
  }
}

describe("sets", () => {
  test("every byte is in the written set exactly when it is in the set", () => {
    const random = new Random(seedOf(5));
    for (const share of [0, 0.01, 0.3, 0.5, 0.9, 1]) {
      const set = setWhere(() => random.chance(share));
      const regex = new RegExp(`^${emitSet(set)}$`);
      for (let byte = 0; byte < 256; byte++)
        expect([random.seed, byte, regex.test(String.fromCharCode(byte))]).toEqual([
          random.seed,
          byte,
          set[byte] === 1,
        ]);
    }
  });

  test("one byte stands for itself, a run of three or more is a range", () => {
    expect(emitSet(setOf(97))).toBe("a");
    expect(emitSet(setOf(97, 98))).toBe("[ab]");
    expect(emitSet(setOf(97, 98, 99))).toBe("[a-c]");
    expect(emitSet(setOf(254, 255))).toBe("[\\xfe\\xff]");
  });
});

test("every byte is taken for the same letter as JavaScript does, and for no other", () => {
  for (let byte = 0; byte < 256; byte++) {
    const other = Array.from({ length: 256 }, (_, index) => index).filter((one) =>
      new RegExp(`^(?i:\\x${byte.toString(16).padStart(2, "0")})$`).test(String.fromCharCode(one)),
    );
    const folded = emitRegex({ kind: "set", set: interned(setOf(...other)) });
    const regex = new RegExp(`^(?:${folded})$`);
    for (let one = 0; one < 256; one++)
      expect([byte, one, regex.test(String.fromCharCode(one))]).toEqual([byte, one, other.includes(one)]);
  }
});

describe("structure", () => {
  test.each([
    ["a|b", "[ab]"],
    ["ab|c", "ab|c"],
    ["x(?:ab|c)y", "x(?:ab|c)y"],
    ["(?P<name>a)(?:b)", "(a)(?:b)"],
    ["(?i)k{2,}?", "(?i:k{2,1024}?)"],
    ["(?i:to)k(?i:en)", "(?i:to)k(?i:en)"],
    ["(?i)a(b|cd)[0-9_]{2}x", "(?i:a(b|cd)[0-9_]{2}x)"],
    ["(?i:x|yz)[A-Z]", "(?i:x|yz)[A-Z]"],
    ["[A-Za-z]+", "[A-Za-z]{1,1024}"],
    ["(?:ab){3}", "(?:ab){3}"],
    ["\\Aa\\z", "(?<![^])a(?![^])"],
    ["(?m)^a$", "(?<![^\\n])a(?![^\\n])"],
    ["(?<!a)b(?=c)", "(?<!a)b(?=c)"],
  ])("%s is written as %s", (source, wanted) => {
    expect(emitted(source)).toBe(wanted);
  });
});

describe("branches that begin alike", () => {
  test.each([
    ["ab|cd|ae", "a(?:b|e)|cd"],
    ["a|ab|c", "a(?:|b)|c"],
    ["abc|abd?|abe", "a(?:b(?:c|d?|e))"],
    ["x(a)|xb", "x(a)|xb"],
    ["[ab]c|ad|[ab]e", "[ab]c|ad|[ab]e"],
  ])("%s is written as %s", (source, written) => {
    expect(emitted(source)).toBe(written);
  });

  test("random choices match what each branch by itself would, the first one first", () => {
    const random = new Random(seedOf(33));
    for (let round = 0; round < 2000; round++) {
      const branches = Array.from({ length: 2 + random.below(12) }, () => randomBranch(random));
      const text = Array.from({ length: 6 }, () => "abc"[random.below(3)]).join("");
      const plain = new RegExp(`^(?:${branches.join("|")})`).exec(text)?.[0];
      expect(new RegExp(`^(?:${emitted(branches.join("|"))})`).exec(text)?.[0]).toBe(plain);
    }
  });
});

const randomBranch = (random: Random): string =>
  Array.from(
    { length: 1 + random.below(4) },
    () => ["a", "b", "c", "[ab]", "c?", "b{1,2}"][random.below(6)],
  ).join("");

/** Which patterns are too dear for a backtracking matcher. `GOSSIP_TEST_SEED=n` varies the random run. */
import { describe, expect, test } from "bun:test";
import { checkCost } from "../../../../src/engine/planner/regex-cost.ts";
import { emitRegex } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex, RegexError } from "../../../../src/engine/planner/regex-parser.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { sampleOf } from "../../../support/regex-sampler.ts";
import { randomPattern } from "./random-pattern.ts";

const check = (source: string): void => checkCost(parseRegex(source).root);
/** What a hostile text may cost at one place, on processors. */
const TIME_MAX_MS = 2_000;

describe("refused", () => {
  test.each([
    ["(?:[a-z]+)+x"],
    ["(?:[a-z]{1,30}){1,30}"],
    ["(a|aa)+b"],
    ["(a*)*"],
    ["a+a+a+a+b"],
    ["((a+)b?)+"],
    ["(?:a*){3}b"],
    ["(?:a+a+a+a+b){2}c"],
    ["a*b{0,2}a*b{0,2}a*b{0,2}a*x"],
    ["acme(?:(a)|a){0,32}b"],
    ["(?:,[a-z]*){4,5}[a-z]*[a-z]{0,30}x"],
    [`${"a?".repeat(30)}x`],
    [`${"(?:(a)|a)".repeat(30)}x`],
    [`${"(?:a|aa)b?".repeat(30)}x`],
  ])("%s", (source) => {
    expect(() => check(source)).toThrow(RegexError);
  });

  test("repeats that nest too widely to be judged, with what to do", () => {
    expect(() => check("(?:(?:(?:abcdefgh){80}-){80}=){40}")).toThrow("lower their bounds");
  });

  test("the message says what to write instead", () => {
    expect(() => check("(?:[a-z]+)+x")).toThrow("write it as one repeat of one class");
    expect(() => check("a+a+a+a+b")).toThrow("bound them, or part them by a byte neither takes");
  });
});

describe("accepted", () => {
  test.each([
    ["(?:[a-z]{4}){9}"],
    ["(?:ab|cd)+"],
    ["(?:-[0-9a-f]{4}){3}"],
    ["[a-z]+=[a-z]+"],
    ["(?:[a-z]+,)+"],
    ["(?:a|b|[cd])+x"],
    ["(?:key|token|secret)[ =:]{1,3}[a-z0-9]{20,40}"],
    ["a{0}b*"],
  ])("%s", (source) => {
    expect(() => check(source)).not.toThrow();
  });

  test("a choice of single bytes that share some, as it is read as one set", () => {
    for (const choice of ["(?:.|[\\n\\r])", "(.|\\s)", "(?:[a-z]|[a-f]|q)"]) {
      const source = `acme${choice}{0,40}?#`;
      check(source);
      const pattern = new RegExp(emitRegex(parseRegex(source).root));
      const spentMs = processorMs(() => {
        for (const byte of ["\r", "a"]) expect(pattern.test(`acme${byte.repeat(60)}`)).toBe(false);
      });
      expect(spentMs).toBeLessThan(TIME_MAX_MS);
    }
  });

  test("every built-in rule", () => {
    for (const { regex } of allRules()) expect(() => check(regex)).not.toThrow();
  });

  test("what passes answers in bounded time, whatever the text", () => {
    const random = new Random(seedOf(77));
    let [accepted, slowestMs] = [0, 0];
    for (let round = 0; round < 400; round++) {
      const pattern = `${randomPattern(random, 5)}!`;
      const { root } = parseRegex(pattern);
      if (!passes(pattern)) continue;
      accepted++;
      const regex = new RegExp(emitRegex(root), "y");
      for (const unit of ["a", "ab", "x=", sampleOf(root, random).slice(0, 40)]) {
        const text = unit.repeat(Math.ceil(1_500 / Math.max(1, unit.length)));
        regex.lastIndex = 0;
        const tookMs = processorMs(() => regex.test(text));
        slowestMs = Math.max(slowestMs, tookMs);
        if (tookMs > TIME_MAX_MS) expect({ seed: random.seed, pattern, unit, tookMs }).toBeUndefined();
      }
    }
    console.log(
      `seed ${random.seed}: ${accepted} accepted, the slowest text took ${slowestMs.toFixed(0)} ms`,
    );
    expect(accepted).toBeGreaterThan(150);
  }, 300_000);
});

function passes(pattern: string): boolean {
  try {
    check(pattern);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RegexError);
    return false;
  }
}

test("deeply nested repeats are judged at once", () => {
  const nested = `${"(?:".repeat(40)}a${"){3}".repeat(40)}`;
  expect(processorMs(() => passes(nested))).toBeLessThan(TIME_MAX_MS);
});

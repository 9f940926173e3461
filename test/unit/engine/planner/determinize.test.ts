/** Refusers never refuse where a match begins, and refuse most of what is none. `GOSSIP_TEST_SEED=n` varies the random run. */
import { describe, expect, test } from "bun:test";
import { ACCEPT, REFUSE, type Refuser, refuserOf } from "../../../../src/engine/planner/determinize.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { sampleOf } from "../../../support/regex-sampler.ts";
import { matchEnd } from "./interpreter.ts";
import { randomPattern, randomText } from "./random-pattern.ts";

const refuserFor = (source: string): Refuser | undefined => refuserOf(parseRegex(source).root);

/** As the kernel runs it: until a state says yes or no, or the text ends. */
function lets(refuser: Refuser, text: string): boolean {
  let state = 2;
  for (let at = 0; at < text.length; at++) {
    state = refuser.next[state * refuser.classes + refuser.classOf[text.charCodeAt(at)]!]!;
    if (state === REFUSE) return false;
    if (state === ACCEPT) return true;
  }
  return true;
}

describe("a refuser", () => {
  test("lets every sample of every rule through", () => {
    const random = new Random(seedOf(51));
    for (const rule of allRules()) {
      if (random.chance(0.7)) continue;
      const { root } = parseRegex(rule.regex);
      const refuser = refuserOf(root);
      for (let sample = 0; sample < 3; sample++) {
        const text = sampleOf(root, random);
        if (refuser !== undefined && !lets(refuser, text))
          expect({ seed: random.seed, rule: rule.id, text: "refused" }).toBeUndefined();
      }
    }
    console.log(`seed ${random.seed}: no sample of a rule refused`);
  }, 300_000);

  test("lets every match of a random pattern through", () => {
    const random = new Random(seedOf(52));
    let matches = 0;
    for (let round = 0; round < 300; round++) {
      const pattern = randomPattern(random, 3);
      const { root } = parseRegex(pattern);
      const refuser = refuserOf(root);
      if (refuser === undefined) continue;
      for (const text of [sampleOf(root, random), randomText(random, 8), randomText(random, 8)]) {
        if (matchEnd(root, text, 0) === undefined) continue;
        matches++;
        if (!lets(refuser, text)) expect({ seed: random.seed, pattern, text }).toBeUndefined();
      }
    }
    console.log(`seed ${random.seed}: ${matches} matches let through`);
    expect(matches).toBeGreaterThan(100);
  });

  test("refuses what cannot become a match, at the byte that shows it", () => {
    const refuser = refuserFor("ab[0-9]{2}c")!;
    expect([lets(refuser, "ab12c"), lets(refuser, "ab1")]).toEqual([true, true]);
    expect([lets(refuser, "ax"), lets(refuser, "ab1x"), lets(refuser, "ab12d")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("loops where a repeat is longer than what is told apart", () => {
    const refuser = refuserFor("a[0-9]{40}z")!;
    expect(lets(refuser, `a${"1".repeat(40)}z`)).toBe(true);
    expect(lets(refuser, `a${"1".repeat(40)}y`)).toBe(false);
  });

  test("is undefined where the pattern can match nothing", () => {
    expect(refuserFor("a*")).toBeUndefined();
  });

  test("has 250 states at most, and lets through what would lie beyond", () => {
    const source = "[ab]*a[ab]{12}c";
    const refuser = refuserFor(source)!;
    expect(refuser.next.length / refuser.classes).toBeLessThanOrEqual(250);
    expect(lets(refuser, `${"ab".repeat(20)}aabababababac`)).toBe(true);
  });
});

/** The words a keyword search is given: held to the rules' own examples. */
import { describe, expect, test } from "bun:test";
import { keywords } from "../../../../scripts/bench/keywords.ts";
import { VENDOR_RULES } from "../../../../src/engine/rules/index.ts";

/** A part of them: compiling all takes seconds. */
const RULES = VENDOR_RULES.flatMap(({ rules }) => rules).filter((_, index) => index % 10 === 0);

describe("keywords of the rules", () => {
  test("each is three characters or more, in lower case, and stands once", () => {
    const words = keywords(RULES);
    expect(words.length).toBeGreaterThan(5);
    for (const word of words) {
      expect(word.length).toBeGreaterThanOrEqual(3);
      expect(word).toBe(word.toLowerCase());
    }
    expect(new Set(words).size).toBe(words.length);
  });

  test("a rule that gives words gives one that stands in each of its examples", () => {
    for (const rule of RULES) {
      const words = keywords([rule]);
      if (words.length === 0) continue;
      for (const example of rule.examples().positive) {
        const text = example.toLowerCase();
        expect({ rule: rule.id, found: words.some((word) => text.includes(word)) }).toEqual({
          rule: rule.id,
          found: true,
        });
      }
    }
  });
});

/** How a rule is looked for: what each plan proves, and what is said where nothing can be proved. */
import { describe, expect, test } from "bun:test";
import { setOfText } from "../../../../src/engine/planner/byte-set.ts";
import { type AnchorMode, planRule, type RulePlan } from "../../../../src/engine/planner/plan-rule.ts";
import { emitSet } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import type { RuleSpec } from "../../../../src/engine/rule.ts";

const spec = (regex: string, more: Partial<RuleSpec> = {}): RuleSpec => ({
  id: "test-rule",
  name: "Test",
  description: "A rule of a test.",
  docs: "none",
  severity: "low",
  regex,
  base: 1,
  revoke: "none",
  examples: () => ({ positive: [], negative: [] }),
  ...more,
});

function planOf(regex: string, more: Partial<RuleSpec> = {}, mode: AnchorMode = "manual"): RulePlan {
  return planRule(spec(regex, more), parseRegex(regex).root, mode);
}

const literalTexts = (plan: RulePlan): string[] =>
  plan.literals.map(({ sets }) => sets.map(emitSet).join(""));

describe("by prefix", () => {
  test.each([["\\bxqz_[0-9a-z]{20}"], ["(?<![0-9A-Za-z])xqz_[0-9a-z]{20}"], ["(?m)^xqz_[0-9a-z]{20}"]])(
    "%s, since a word starts there and 16 token bytes follow",
    (regex) => {
      const { prefixes, names, literals } = planOf(regex);
      expect([prefixes.length, names.length, literals.length]).toEqual([1, 0, 0]);
      expect(prefixes[0]!.slice(0, 5).map(emitSet).join("")).toBe("xqz_[0-9a-z]");
    },
  );

  test("each branch that begins in its own way has a prefix", () => {
    expect(planOf("\\b(?:xqa|xqb)_[0-9a-z]{20}").prefixes.length).toBe(2);
  });

  test.each([
    ["xqz_[0-9a-z]{20}", "no word need start"],
    ["(?<!_)xqz_[0-9a-z]{20}", "a letter may stand before"],
    ["\\bxqz_[0-9a-z]{4}", "too short"],
    ["\\bxqz:[0-9a-z]{20}", "no token byte"],
    ["\\b_xqz[0-9a-z]{20}", "begins with no letter or digit"],
  ])("not %s: %s", (regex) => {
    const plan = planOf(regex);
    expect([plan.prefixes.length, plan.literals.length]).toEqual([0, 1]);
  });
});

describe("by name", () => {
  const named = '(?:xqz_key|jqk_key)[ =]{1,3}"([0-9a-z]{20})';
  const gates = { gates: { digit: true } };

  test("when a bounded name stands before a value of token bytes with a digit", () => {
    const plan = planOf(named, gates);
    expect([plan.prefixes.length, plan.names.length, plan.literals.length]).toEqual([0, 2, 0]);
    expect(plan.beforeValue).toEqual(setOfText('"'));
  });

  test.each([
    ["no digit is asked for", named, {}],
    ["the name can be far away", '(?:xqz_key|jqk_key)[ =]{1,90}"([0-9a-z]{20})', gates],
    ["the value is short", '(?:xqz_key|jqk_key)[ =]{1,3}"([0-9a-z]{8})', gates],
    ["the value may hold other bytes", '(?:xqz_key|jqk_key)[ =]{1,3}"([0-9a-z!]{20})', gates],
    ["a token byte may stand before the value", "(?:xqz_key|jqk_key)[-=]{1,3}([0-9a-z]{20})", gates],
  ])("not when %s", (_, regex, more) => {
    const plan = planOf(regex, more);
    expect([plan.names.length, plan.literals.length > 0]).toEqual([0, true]);
  });
});

describe("by literal", () => {
  const two = "xqz[0-9]{1,9}abc";

  test("derived anchors are the rarest; declared ones are taken where every match holds them", () => {
    expect(literalTexts(planOf(two, {}, "manual"))).toEqual(["xqz"]);
    expect(literalTexts(planOf(two, { anchors: ["ABC"] }, "manual"))).toEqual(["abc"]);
    expect(literalTexts(planOf(two, { anchors: ["abc"] }, "derived"))).toEqual(["xqz"]);
  });

  test("a declared anchor that a match need not hold is not believed", () => {
    expect(literalTexts(planOf(two, { anchors: ["nope"] }, "manual"))).toEqual(["xqz"]);
  });

  test("a rule without a fixed text is refused by name, with what to do", () => {
    expect(() => planOf("[0-9]{40}|[a-z]+")).toThrow(
      "rule test-rule: a match need not hold any fixed text of 3 bytes, so the filter cannot look for it; put a literal",
    );
  });

  test("a literal that floats too far is refused by name, with what to do", () => {
    expect(() => planOf("[0-9]{0,5000}xqz")).toThrow(
      "rule test-rule: its literal floats more than 4096 bytes; bound the repeats before it",
    );
  });
});

/** How the filter finds a rule, in words. */
import { expect, test } from "bun:test";
import { describePlan, setsInWords } from "../../../../src/app/rule-set/describe-plan.ts";
import { setOf, setOfText, setWhere } from "../../../../src/engine/planner/byte-set.ts";
import { compileRule } from "../../../../src/engine/program.ts";
import type { RuleSpec } from "../../../../src/engine/rule.ts";

function plan(regex: string, gates: RuleSpec["gates"] = {}) {
  const rule: RuleSpec = {
    id: "x",
    name: "x",
    description: "x",
    docs: "",
    severity: "low",
    regex,
    gates,
    base: 0,
    revoke: "",
    examples: () => ({ positive: [], negative: [] }),
  };
  return describePlan(compileRule(rule, "derived").plan);
}

test.each([
  [[setOfText("a"), setOfText("b")], "ab"],
  [[setOfText("aA"), setOfText("-")], "a-"],
  [[setOfText("ab")], "[ab]"],
  [[setWhere((byte) => byte >= 48 && byte <= 57)], "[0-9]"],
  [[setOf(0, 10, 32)], "[\\x00\\x0a\\x20]"],
  [[setWhere(() => true)], "(any)"],
  [[setWhere((byte) => byte !== 10)], "(nearly any)"],
  [Array.from({ length: 5 }, () => setOfText("x")), "x{5}"],
  [Array.from({ length: 30 }, () => setOfText("x")), "x{24}…"],
])("sets are written as a pattern: %#", (sets, words) => {
  expect(setsInWords(sets)).toBe(words);
});

test("each way of finding is named", () => {
  expect(plan("(?<![A-Za-z0-9])acme_[a-z]{20}")).toEqual(["by how a word begins: acme_[a-z]{19}…"]);
  expect(plan("acme [a-z]{20}").join()).toMatch(/^by a literal anywhere: \w{3} at offset \d/);
});

/** The filter's tables are the same for the same rules, and share what rules share. */
import { expect, test } from "bun:test";
import { BLOCK, Kernel } from "../../../../src/engine/kernel/kernel.ts";
import { requiredLiterals } from "../../../../src/engine/planner/literals.ts";
import { planRule, type RulePlan } from "../../../../src/engine/planner/plan-rule.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { layTables } from "../../../../src/engine/planner/tables.ts";
import { compileRule } from "../../../../src/engine/program.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { kernelModule } from "../../../support/engine.ts";

const literalPlan = (regex: string): RulePlan => ({
  prefixes: [],
  names: [],
  literals: requiredLiterals(parseRegex(regex).root)!.literals,
  beforeValue: undefined,
  value: [],
});

test("the same rules give the same bytes", () => {
  const plans = (): RulePlan[] =>
    allRules()
      .slice(0, 60)
      .map((rule) => compileRule(rule, "manual").plan);
  expect(layTables(plans())).toEqual(layTables(plans()));
});

test("rules that are looked for alike share an entry", () => {
  const { anchors, bytes } = layTables([literalPlan("xqz[0-9]{8}"), literalPlan("(?:xqz)[0-9]{8}")]);
  expect(anchors).toEqual([
    [
      { rule: 0, offsetMin: 0, offsetMax: 0 },
      { rule: 1, offsetMin: 0, offsetMax: 0 },
    ],
  ]);
  expect(bytes.length).toBe(layTables([literalPlan("xqz[0-9]{8}")]).bytes.length);
});

test("what follows tells entries of one literal apart", () => {
  expect(layTables([literalPlan("xqz[0-9]{8}"), literalPlan("xqz[a-f]{8}")]).anchors.length).toBe(2);
});

test("rules that know the same name share an entry, whatever their values", () => {
  const planOf = (regex: string): RulePlan =>
    planRule({ ...allRules()[0]!, regex, gates: { digit: true } }, parseRegex(regex).root, "manual");
  const plans = [planOf("acme_key = '([a-f0-9]{32})'"), planOf("acme_key = '([A-Z0-9]{40})'")];
  expect(plans.map(({ names }) => names.length)).toEqual([1, 1]);
  expect(layTables(plans).anchors.map((group) => group.map(({ rule }) => rule))).toEqual([[0, 1]]);
  const kernel = new Kernel(kernelModule(), layTables(plans).bytes);
  for (const value of ["0123456789abcdef", "0123456789ABCDEF"]) {
    const text = Buffer.from(`acme_key = '${value.repeat(3)}'`);
    kernel.bytes.set(text, BLOCK);
    expect(kernel.scan(BLOCK, BLOCK + text.length)).toBe(1);
  }
});

test("no rules give tables too", () => {
  expect(layTables([]).anchors).toEqual([]);
});

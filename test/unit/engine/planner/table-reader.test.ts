/** The filter's tables tell what they were made of. */
import { expect, test } from "bun:test";
import { foldCase, keyOf } from "../../../../src/engine/planner/byte-set.ts";
import type { RulePlan } from "../../../../src/engine/planner/plan-rule.ts";
import { type LookUp, lookUpsOf } from "../../../../src/engine/planner/table-reader.ts";
import { extendTables, layTables } from "../../../../src/engine/planner/tables.ts";
import { compileRule } from "../../../../src/engine/program.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";

const plans = allRules()
  .filter((_, index) => index % 4 === 0)
  .map((rule) => compileRule(rule, "manual").plan);

const written = (sets: LookUp["sets"]): string => sets.map(keyOf).join();

/** Literals that differ in case alone share an entry, which keeps the first one's sets: of the others the tables know no more than this. */
const told = (kind: LookUp["kind"], sets: LookUp["sets"]): string =>
  `${kind} ${written(kind === "literal" ? sets.map(foldCase) : sets)}`;

const lookedUp = ({ prefixes, names, literals }: RulePlan): string[] => [
  ...prefixes.map((sets) => told("prefix", sets)),
  ...names.map((sets) => told("name", sets)),
  ...literals.map(({ sets }) => told("literal", sets)),
];

test.each([
  ["laid at once", () => layTables(plans)],
  ["gone on with", () => extendTables(layTables(plans.slice(0, 50)), plans.slice(50), 50)],
])("of tables %s each rule's prefixes, names and literals are read back", (_, lay) => {
  const { bytes, anchors } = lay();
  const read = plans.map((): Set<string> => new Set());
  for (const { kind, sets, anchor } of lookUpsOf(bytes))
    for (const { rule } of anchors[anchor]!) read[rule]!.add(told(kind, sets));
  for (const [rule, plan] of plans.entries()) expect(read[rule]).toEqual(new Set(lookedUp(plan)));
});

test("an entry tells the literal of the first rule it is for to the letter", () => {
  const { bytes, anchors } = layTables(plans);
  const literals = lookUpsOf(bytes).filter(({ kind }) => kind === "literal");
  expect(literals.length).toBeGreaterThan(100);
  for (const { sets, anchor } of literals) {
    const { rule } = anchors[anchor]![0]!;
    expect(plans[rule]!.literals.map((literal) => written(literal.sets))).toContain(written(sets));
  }
});

test("no rules are no look-ups", () => {
  expect(lookUpsOf(layTables([]).bytes)).toEqual([]);
});

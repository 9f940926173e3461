/** The names of services by which keys of any form are known. */
import { expect, test } from "bun:test";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { planRule } from "../../../../src/engine/planner/plan-rule.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import { knownService } from "../../../../src/engine/rules/known-service.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { SERVICE_NAMES } from "../../../../src/engine/rules/service-names.ts";

const VALUE = sample("alnum", 29);
const PATTERNS = compileProgram(
  knownService.rules.map((rule) => ({ ...rule, vendor: knownService.vendor })),
).rules.map((rule) => new Pattern(rule));
const isFound = (text: string): boolean =>
  PATTERNS.some((pattern) => !matchesOf(pattern, text, 0).next().done);

test("are written in one way, none twice, and short enough for a key's whole name", () => {
  expect(SERVICE_NAMES.filter((name) => !/^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(SERVICE_NAMES.filter((name, index) => SERVICE_NAMES.indexOf(name) !== index)).toEqual([]);
  expect(SERVICE_NAMES.filter((name) => name.length < 4 || name.length > 13)).toEqual([]);
});

test("each finds the key that bears it", () => {
  const missed = SERVICE_NAMES.filter((name) => !isFound(`${name.toUpperCase()}_KEY=${VALUE}`));
  expect(missed).toEqual([]);
});

test("are looked up as names, not by the word key that stands behind them", () => {
  for (const rule of knownService.rules) {
    const { names, literals } = planRule(rule, parseRegex(rule.regex).root, "manual");
    expect({ id: rule.id, named: names.length >= 128, literals: literals.length }).toEqual({
      id: rule.id,
      named: true,
      literals: 0,
    });
  }
});

test.each([
  `client.accuweather.retrieve("${VALUE}")`,
  `toggle_key = "${VALUE}"`,
  `heapifyKey = "${VALUE}"`,
  `stripe.customers.get("${VALUE}")`,
])("an ordinary word that holds or begins with one is none: %#", (text) => expect(isFound(text)).toBe(false));

/** Rules made into a program, and the program made into bytes and back. */
import { expect, test } from "bun:test";
import { compileProgram, type Program } from "../../../../src/engine/program.ts";
import { decodeProgram, encodeProgram } from "../../../../src/engine/program-codec.ts";
import type { Rule } from "../../../../src/engine/rule.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";

const plain = ({ rules, anchors, infos, table }: Program): unknown => ({
  rules: rules.map((rule) => ({
    ...rule,
    source: rule.source,
    secretGroup: rule.secretGroup,
    validator: rule.validator,
  })),
  anchors,
  infos,
  table: Buffer.from(table).toString("base64"),
});

const first = (): Rule => allRules()[0]!;

test.each(["manual", "derived"] as const)("a program of %s anchors is the same after its bytes", (mode) => {
  const program = compileProgram(allRules().slice(0, 80), mode);
  const bytes = encodeProgram(program);
  const decoded = decodeProgram(bytes);
  expect(plain(decoded)).toEqual(plain(program));
  expect(Buffer.compare(encodeProgram(decoded), bytes)).toBe(0);
});

test("the same rules give the same bytes", () => {
  const rules = allRules().slice(80, 140);
  expect(Buffer.compare(encodeProgram(compileProgram(rules)), encodeProgram(compileProgram(rules)))).toBe(0);
});

test.each([
  ["abc(", "missing ')' at character 5 of the pattern"],
  ["abc(?:[a-z]+)+x", "a repeat stands inside a repeat"],
  ["abc[a-z]{40000}", "a match could be 40003 bytes long; 32768 is the most"],
  ["[0-9]+", "a match need not hold any fixed text"],
])("the pattern %s is refused under the rule's name", (regex, why) => {
  expect(() => compileProgram([{ ...first(), id: "test-rule", regex }])).toThrow(`rule test-rule: ${why}`);
});

test("a secret's group must be one of the pattern's", () => {
  const rule = { ...first(), id: "test-rule", regex: "abc(d)", secretGroup: 2 };
  expect(() => compileProgram([rule])).toThrow(
    "rule test-rule: secretGroup is 2, but the pattern has 1 groups",
  );
});

/** Rules added to a program against all of them made at once. */
import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { extendProgram } from "../../../src/engine/extend-program.ts";
import { compileProgram, type Program } from "../../../src/engine/program.ts";
import { decodeProgram, encodeProgram } from "../../../src/engine/program-codec.ts";
import type { Rule } from "../../../src/engine/rule.ts";
import { allRules } from "../../../src/engine/rules/index.ts";
import { createBlobScanner } from "../../../src/engine/scanner.ts";

const KERNEL = new WebAssembly.Module(
  readFileSync(new URL("../../../src/engine/kernel/kernel.wasm", import.meta.url)),
);
const MODE = "manual";
const RULES = allRules().filter((_, index) => index % 6 === 0);
const partOf = (wanted: (index: number) => boolean): Rule[] => RULES.filter((_, index) => wanted(index));

/** As it is after its way through bytes, which is how threads get it. */
const made = (program: Program): Program => decodeProgram(encodeProgram(program));
const plain = ({ rules, infos }: Program): unknown => ({
  rules: rules.map((rule) => ({ ...rule, source: rule.source })),
  infos,
});

const TEXTS = RULES.flatMap(({ examples }) => {
  const { positive, negative } = examples();
  return [...positive, ...negative];
}).map((text) => new TextEncoder().encode(text));

function findings(program: Program): unknown[] {
  const scanner = createBlobScanner(KERNEL, program, { decodeDepth: 2, nowMs: 1_800_000_000_000 });
  return TEXTS.map((text) => {
    scanner.begin();
    scanner.block.set(text);
    scanner.scanBlock(text.length, true);
    return scanner
      .end()
      .map(({ ruleId, span, confidence, decodedBy }) => ({ ruleId, span, confidence, decodedBy }));
  });
}

test.each([
  ["every second rule", (index: number) => index % 2 === 1],
  ["one rule", (index: number) => index === 7],
  ["all but a few rules", (index: number) => index > 4],
  ["no rule", () => false],
])("%s added to the rest find what all find that were compiled at once", (_, isAdded) => {
  const whole = made(compileProgram(RULES, MODE));
  const base = made(
    compileProgram(
      partOf((index) => !isAdded(index)),
      MODE,
    ),
  );
  const extended = made(extendProgram(base, { rules: partOf(isAdded), removed: [], mode: MODE }));
  expect(plain(extended)).toEqual(plain(whole));
  expect(findings(whole).flat().length).toBeGreaterThan(RULES.length);
  expect(findings(extended)).toEqual(findings(whole));
});

test("a program can be extended again", () => {
  const thirds = [0, 1, 2].map((third) => partOf((index) => index % 3 === third));
  const base = made(compileProgram(thirds[0]!, MODE));
  const twice = thirds
    .slice(1)
    .reduce((program, rules) => made(extendProgram(program, { rules, removed: [], mode: MODE })), base);
  const whole = made(compileProgram(RULES, MODE));
  expect(plain(twice)).toEqual(plain(whole));
  expect(findings(twice)).toEqual(findings(whole));
});

test("removed rules are gone, and a rule takes the place of the one with its id", () => {
  const base = made(compileProgram(RULES, MODE));
  const removed = partOf((index) => index % 5 === 0).map(({ id }) => id);
  const replaced = { ...RULES[3]!, regex: "(?<![a-z])relay7_([a-z0-9]{20})", gates: {} };
  delete (replaced as { anchors?: unknown }).anchors;
  const extended = made(extendProgram(base, { rules: [replaced], removed, mode: MODE }));
  const kept = RULES.filter(({ id }) => !removed.includes(id)).map((rule) =>
    rule.id === replaced.id ? replaced : rule,
  );
  const whole = made(compileProgram(kept, MODE));
  expect(plain(extended)).toEqual(plain(whole));
  expect(findings(extended)).toEqual(findings(whole));
});

test("the program that is extended stays as it was", () => {
  const base = made(compileProgram(RULES.slice(0, 40), MODE));
  const before = encodeProgram(base);
  extendProgram(base, { rules: RULES.slice(40, 60), removed: [RULES[0]!.id], mode: MODE });
  expect(Buffer.compare(encodeProgram(base), before)).toBe(0);
});

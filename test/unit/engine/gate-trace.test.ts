/** The gates in words say what the gates do. */
import { expect, test } from "bun:test";
import { traceGates } from "../../../src/engine/gate-trace.ts";
import { judge } from "../../../src/engine/judgement.ts";
import { Pattern } from "../../../src/engine/pattern.ts";
import type { ProgramRule } from "../../../src/engine/program.ts";
import { allRules } from "../../../src/engine/rules/index.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { builtInProgram, NOW_MS } from "../../support/engine.ts";

const RULE: ProgramRule = {
  id: "acme",
  source: "acme_([a-z0-9]+)",
  lengthMax: 40,
  secretGroup: 1,
  gates: { digit: true, suppressors: ["Zebra"], entropy: 2, keywords: ["Near"] },
  validator: undefined,
  base: 1,
  assignment: false,
  confidenceMin: 4,
  publicPrefix: 0,
};

function traced(secret: string, before = "near ", rule: ProgramRule = RULE): string[] {
  const text = `${before}acme_${secret}`;
  const pattern = new Pattern(rule);
  const candidate = pattern.candidateOf(text, pattern.matchFrom(text, 0)!);
  return traceGates(rule, candidate, NOW_MS).map(
    ({ gate, passed }) => `${gate} ${passed ? "passed" : "stopped"}`,
  );
}

test("each gate of the rule is a step, in the order of their price", () => {
  expect(traced("k3x9q7w2")).toEqual([
    "digit passed",
    "suppressor passed",
    "placeholder passed",
    "entropy passed",
    "keyword passed",
    "confidence passed",
  ]);
});

test.each([
  ["digit", "kqxwvbnz", "near "],
  ["suppressor", "7zebra9x", "near "],
  ["placeholder", "change7me0changeme", "near "],
  ["entropy", "1a1", "near "],
  ["keyword", "k3x9q7w2", "far "],
] as const)("the walk ends where %s stops it", (gate, secret, before) => {
  expect(traced(secret, before).at(-1)).toBe(`${gate} stopped`);
});

test("proof and confidence stop it, too", () => {
  expect(traced("k3x9q7w2", "near ", { ...RULE, validator: "jwt" }).at(-1)).toBe("validator stopped");
  expect(traced("k3x9q7w2", "near ", { ...RULE, confidenceMin: 9 }).at(-1)).toBe("confidence stopped");
});

test("a gate the rule has not is no step", () => {
  expect(traced("kqx", "", { ...RULE, gates: {}, confidenceMin: 0 })).toEqual([
    "placeholder passed",
    "confidence passed",
  ]);
});

test("over the examples of every rule, the walk passes exactly where the judgement does, and quotes nothing", () => {
  const program = builtInProgram();
  const examples = new Map(allRules().map((rule) => [rule.id, rule.examples()]));
  const seen = { passed: 0, stopped: 0 };
  const wrong: string[] = [];
  for (const rule of program.rules) {
    const { positive, negative } = examples.get(rule.id)!;
    for (const text of [...positive, ...negative].map((example) => Buffer.from(example).toString("latin1"))) {
      const pattern = new Pattern(rule);
      for (
        let found = pattern.matchFrom(text, 0);
        found !== null;
        found = pattern.matchFrom(text, found.index + 1)
      ) {
        const candidate = pattern.candidateOf(text, found);
        const steps = traceGates(rule, candidate, NOW_MS);
        const passed = steps.at(-1)!.passed;
        seen[passed ? "passed" : "stopped"]++;
        const quotes =
          candidate.secret.length > 15 && steps.some(({ detail }) => detail.includes(candidate.secret));
        if (passed !== (judge(rule, candidate, NOW_MS) !== undefined) || quotes) wrong.push(rule.id);
        if (steps.slice(0, -1).some((step) => !step.passed)) wrong.push(rule.id);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen.passed).toBeGreaterThan(1000);
  expect(seen.stopped).toBeGreaterThan(20);
});

test("a made-up text stops what little speaks for, as its last gate", () => {
  const rule = builtInProgram().rules.find(({ id }) => id === "generic-password")!;
  const traceIn = (value: string, text: "test" | "manual" | undefined): string[] => {
    const pattern = new Pattern(rule);
    const line = `password = "${value}"`;
    const steps = traceGates(rule, pattern.candidateOf(line, pattern.matchFrom(line, 0)!), NOW_MS, text);
    return steps.map(({ gate, passed }) => `${gate} ${passed ? "passed" : "stopped"}`).slice(-1);
  };
  const weak = ["walnut", "1987"].join("");
  expect(traceIn(weak, undefined)).toEqual(["confidence passed"]);
  expect(traceIn(weak, "test")).toEqual(["text stopped"]);
  expect(traceIn(sample("alnum", 20), "test")).toEqual(["text stopped"]);
  expect(traceIn(sample("alnum", 20), "manual")).toEqual(["text stopped"]);
});

test("a part of longer encoded data is stopped by its form", () => {
  const rule = builtInProgram().rules.find(({ id }) => id === "generic-secret")!;
  const [data, value] = [sample("alnum", 60), sample("alnum", 40)];
  const around = `${data.slice(-32)}${value}${data.slice(0, 32)}`;
  const steps = traceGates(rule, { match: value, groups: [value], secret: value, around }, NOW_MS);
  expect(steps.at(-1)).toMatchObject({ gate: "form", passed: false });
});

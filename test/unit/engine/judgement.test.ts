import { describe, expect, test } from "bun:test";
import { judge } from "../../../src/engine/judgement.ts";
import type { ProgramRule } from "../../../src/engine/program.ts";
import { sample } from "../../../src/engine/rules/sample.ts";

const RULE: ProgramRule = {
  id: "test-rule",
  source: "x",
  lengthMax: 100,
  secretGroup: undefined,
  gates: {},
  validator: undefined,
  base: 2,
  assignment: false,
  confidenceMin: 0,
  publicPrefix: 0,
};
const SECRET = sample("alnum", 30, 4);

function judged(rule: Partial<ProgramRule>, secret = SECRET, around = `before ${secret} after`) {
  return judge({ ...RULE, ...rule }, { match: secret, groups: [secret], secret, around }, 0);
}

describe("gates drop", () => {
  test("a secret without a digit where one is asked for", () => {
    expect(judged({ gates: { digit: true } }, "onlyLettersInThisValueHere")).toBeUndefined();
    expect(judged({ gates: { digit: true } })).toBeDefined();
  });

  test("a secret with a suppressor in it, in any case", () => {
    expect(judged({ gates: { suppressors: [SECRET.slice(3, 9).toUpperCase()] } })).toBeUndefined();
    expect(judged({ gates: { suppressors: ["not in it"] } })).toBeDefined();
  });

  test("a secret of too little entropy", () => {
    expect(judged({ gates: { entropy: 3 } }, "aabbaabbaabb7788")).toBeUndefined();
  });

  test("a placeholder, for every rule", () => {
    expect(judged({}, `\${SOME_VARIABLE}`)).toBeUndefined();
    expect(judged({}, "x".repeat(30))).toBeUndefined();
  });

  test("a match without one of the keywords within 32 bytes", () => {
    expect(judged({ gates: { keywords: ["Vendor"] } })).toBeUndefined();
    expect(judged({ gates: { keywords: ["Vendor"] } }, SECRET, `VENDOR ${SECRET}`)).toBeDefined();
  });

  test("what offline proof calls malformed", () => {
    expect(judged({ validator: "github-token" }, `ghp_${sample("alnum", 36)}`)).toBeUndefined();
  });

  test("what stays below the rule's least confidence", () => {
    expect(judged({ base: 2, confidenceMin: 3 })).toBeUndefined();
    expect(judged({ base: 3, confidenceMin: 3 })?.confidence).toBe(3);
  });
});

describe("confidence adds up", () => {
  test("entropy 1, keyword 2, assignment 2, on top of the shape's own, up to 10", () => {
    expect(judged({})?.confidence).toBe(2);
    expect(judged({ gates: { entropy: 1 } })?.confidence).toBe(3);
    expect(judged({ gates: { keywords: ["before"] } })?.confidence).toBe(4);
    expect(judged({ assignment: true })?.confidence).toBe(4);
    const all = { base: 5, assignment: true, gates: { entropy: 1, keywords: ["before"] } };
    expect(judged(all)?.confidence).toBe(10);
  });

  test("reasons say why and never hold the secret", () => {
    const reasons = judged({ base: 5, assignment: true, gates: { entropy: 1 } })!.reasons;
    expect(reasons.length).toBe(3);
    expect(reasons.join(" ")).not.toContain(SECRET.slice(0, 6));
  });

  test("a format that names its vendor is distinct, an assignment is not", () => {
    expect(judged({ base: 5 })?.isDistinct).toBe(true);
    expect(judged({ base: 5, assignment: true })?.isDistinct).toBe(false);
    expect(judged({ base: 3 })?.isDistinct).toBe(false);
  });
});

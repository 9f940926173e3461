/** Why a line gives the findings it gives. */
import { describe, expect, test } from "bun:test";
import type { Rule } from "../../../../src/engine/rule.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { explainLine, type LineExplanation } from "../../../../src/scan/core/explain-line.ts";
import type { RuleFilter } from "../../../../src/scan/core/rule-filter.ts";
import { kernelModule, NOW_MS, programOf } from "../../../support/engine.ts";

const rule = (id: string, regex: string, more: Partial<Rule> = {}): Rule => ({
  ...{
    id,
    regex,
    name: id,
    vendor: "Acme",
    description: "",
    docs: "",
    severity: "high",
    base: 3,
    revoke: "",
  },
  examples: () => ({ positive: [], negative: [] }),
  ...more,
});

const ACME = rule("acme", "(?<![A-Za-z0-9])(acme_[a-z0-9]{20})(?![A-Za-z0-9])", { base: 5, publicPrefix: 5 });
const LOOSE = rule("loose", "key=([a-z0-9_]{20,40})", { gates: { digit: true, entropy: 3 } });
const TOKEN = `acme_${sample("lowerDigits", 20)}`;
const module = kernelModule();

function explain(
  text: string,
  line: number,
  rules: readonly Rule[] = [ACME, LOOSE],
  filters: readonly RuleFilter[] = [],
) {
  const bytes = new TextEncoder().encode(text);
  const program = programOf(rules);
  return explainLine({ path: "a.txt", bytes, line, program, filters, module, decodeDepth: 2, nowMs: NOW_MS });
}

/** One line for each attempt. */
function told(explanation: LineExplanation | undefined): string[] {
  return explanation!.rules.flatMap(({ ruleId, attempts }) =>
    attempts.length === 0
      ? [`${ruleId}: no match`]
      : attempts.map(({ outcome, column, steps }) => {
          const end = outcome.kind === "stopped" ? ` by ${steps.at(-1)!.gate}` : "";
          return `${ruleId}: ${outcome.kind}${end} at ${column}`;
        }),
  );
}

describe("a rule that came near", () => {
  test("is reported, with every gate it passed, its mask and its column", () => {
    const { rules } = explain(`one\n\u00e9 ${TOKEN}\n`, 2)!;
    expect(rules).toHaveLength(1);
    const [attempt] = rules[0]!.attempts;
    expect(attempt).toMatchObject({ column: 3, mask: "acme_********", outcome: { kind: "reported" } });
    expect(attempt!.steps.map(({ gate, passed }) => `${gate} ${passed}`)).toEqual([
      "placeholder true",
      "confidence true",
    ]);
    expect(rules[0]!.near.map(({ kind }) => kind)).toEqual(["prefix"]);
  });

  test("is stopped by a gate", () => {
    expect(told(explain(`key=${"abcdefghijklmnopqrst_"}`, 1))).toEqual(["loose: stopped by digit at 5"]);
    expect(told(explain(`key=${"ab1".repeat(8)}`, 1))[0]).toStartWith("loose: stopped by ");
  });

  test("does not match", () => {
    expect(told(explain("acme_short key=short", 1))).toEqual(["acme: no match", "loose: no match"]);
  });

  test("is outranked by one that knows more of the same bytes", () => {
    expect(told(explain(`key=${TOKEN}`, 1)).sort()).toEqual(["acme: reported at 5", "loose: outranked at 5"]);
  });

  test("is taken out by a condition of a rules file", () => {
    const filters: RuleFilter[] = [{ allowlists: [], onlyPaths: "^other" }];
    expect(told(explain(TOKEN, 1, [ACME], filters))).toEqual(["acme: filtered at 1"]);
  });

  test("is found in what the line encodes", () => {
    const encoded = Buffer.from(`token ${TOKEN} token`).toString("base64");
    const { rules } = explain(`x\n${encoded}`, 2)!;
    expect(rules[0]!.attempts[0]).toMatchObject({
      decodedBy: ["base64"],
      mask: "********",
      outcome: { kind: "reported" },
    });
  });
});

test("only the line asked for counts", () => {
  const text = `${TOKEN}\nnothing\n${TOKEN}`;
  expect(told(explain(text, 2))).toEqual([]);
  expect(told(explain(text, 3))).toEqual(["acme: reported at 1"]);
  expect(explain(text, 4)).toBeUndefined();
});

test("a secret over several lines is told on each of them", () => {
  const spread = rule("spread", "BEGIN([a-z0-9\\n]{30,40})END");
  const text = `x\nBEGIN${sample("lowerDigits", 16)}\n${sample("lowerDigits", 16, 2)}END\n`;
  expect(told(explain(text, 3, [spread]))).toEqual(["spread: reported at 1"]);
  expect(told(explain(text, 2, [spread]))).toEqual(["spread: reported at 6"]);
});

test("an allow marker on the line is told", () => {
  expect(explain(`${TOKEN} # gossip:allow`, 1)!.isAllowed).toBe(true);
  expect(explain(TOKEN, 1)!.isAllowed).toBe(false);
});

test("far into a large file the answer is the same", () => {
  const text = `${"some ordinary words of text\n".repeat(60_000)}it: ${TOKEN}\nmore\n`;
  expect(told(explain(text, 60_001))).toEqual(["acme: reported at 5"]);
});

test("no part of the answer holds the secret", () => {
  const shown = JSON.stringify(explain(`key=${TOKEN}`, 1));
  expect(shown).not.toContain(TOKEN.slice(5, 17));
});

test("a test's made-up password is explained by the text it stands in, however far down it stands", () => {
  const made = allRules().filter(({ id }) => id === "generic-password");
  const line = `password = "${["walnut", "1987"].join("")}"\n`;
  const filler = "x = 1\n".repeat(100_000);
  expect(told(explain(filler + line, 100_001, made))).toEqual(["generic-password: reported at 13"]);
  const stopped = told(explain(`import pytest\n${filler}${line}`, 100_002, made));
  expect(stopped).toEqual(["generic-password: stopped by text at 13"]);
});

test("what a test gives to every call is told to be dropped for that, and not for another match", () => {
  const asked = [rule("asked", "key=([a-z0-9]{24})", { assignment: true })];
  const line = `key=${sample("lowerDigits", 24)}\n`;
  const twice = told(explain(`import pytest\n${line}\n${line}`, 4, asked));
  const thrice = told(explain(`import pytest\n${line}\n${line}\n${line}`, 4, asked));
  expect([twice, thrice]).toEqual([["asked: reported at 5"], ["asked: repeated at 5"]]);
});

/** The scorer of labelled cases: what counts as found, and what is refused. */
import { describe, expect, test } from "bun:test";
import { type Case, readCases } from "../../../scripts/accuracy/labelled-case.ts";
import { accuracyPage } from "../../../scripts/accuracy/page.ts";
import { emptyScore, scoreCase } from "../../../scripts/accuracy/score.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { buildMatch } from "../../support/builders/match.ts";
import { TempTree } from "../../support/temp-tree.ts";

const SECRET = sample("alnum", 32);
const TEXT = `user=relay\nkey=${SECRET}\n`;
const bytes = new TextEncoder().encode(TEXT);
const found = (shown: string, ruleId = "acme-key") => buildMatch(TEXT, { shown, ruleId });
const secretCase = (expect: Case["expect"]): Case => ({
  id: "a",
  label: "secret",
  family: "env",
  bytes,
  expect,
});
const scored = (one: Case, ...matches: ReturnType<typeof found>[]) => {
  const score = emptyScore();
  scoreCase(score, one, matches);
  return score;
};

describe("a secret", () => {
  test("is found where a finding touches it, by whichever rule, and named by the right one", () => {
    const one = secretCase([{ rule: "acme-key", secret: SECRET }]);
    expect(scored(one, found(SECRET)).all).toEqual({ expected: 1, found: 1, named: 1, right: 1, wrong: 0 });
    const other = scored(one, found(SECRET.slice(4), "generic-secret"));
    expect(other.all).toEqual({ expected: 1, found: 1, named: 0, right: 1, wrong: 0 });
    expect(other.byRule.get("acme-key")).toMatchObject({ expected: 1, found: 1, named: 0 });
  });

  test("is missed where only something else is found, which counts against its rule", () => {
    const score = scored(secretCase([{ secret: SECRET }]), found("relay"));
    expect(score.all).toEqual({ expected: 1, found: 0, named: 0, right: 0, wrong: 1 });
    expect(score.missed).toEqual(["a"]);
  });

  test("may be given by its bytes, or not at all", () => {
    expect(scored(secretCase([{ start: 5, end: 10 }]), found("relay")).all.found).toBe(1);
    expect(scored(secretCase([]), found("relay")).all.found).toBe(1);
    expect(scored(secretCase([])).all).toMatchObject({ expected: 1, found: 0 });
  });
});

test("a look-alike with findings is one alarm", () => {
  const one: Case = { ...secretCase([]), label: "lookalike" };
  const score = scored(one, found("relay"), found(SECRET));
  expect(score).toMatchObject({ alarms: 1, lookalikes: 1, alarmed: ["a"] });
  expect(score.all.wrong).toBe(2);
});

test("folders of JSON lines are read, files beside them too; a line that is no case is refused without its text", () => {
  const line = (record: object) => `${JSON.stringify(record)}\n`;
  using tree = new TempTree({
    "cases/a.jsonl": line({ label: "secret", text: TEXT }) + line({ label: "lookalike", path: "b.env" }),
    "cases/b.env": "X=1\n",
    "bad/c.jsonl": `${line({ label: "secret", text: TEXT })}${SECRET}\n`,
  });
  expect(readCases(tree.at("cases")).map(({ label, bytes: { length } }) => [label, length])).toEqual([
    ["secret", bytes.length],
    ["lookalike", 4],
  ]);
  expect(() => readCases(tree.at("bad"))).toThrow(/c\.jsonl:2: it is not a line of JSON$/);
});

test("the page holds counts and no text of a case", () => {
  const score = scored(secretCase([{ rule: "acme-key", secret: SECRET }]));
  const noise = {
    name: "quiet",
    files: 2,
    bytes: 4e6,
    findings: 1,
    privateKeys: 0,
    byRule: new Map([["acme-key", 1]]),
  };
  const page = accuracyPage({ rules: 3, sets: [{ name: "mine", cases: 1, score }], noise: [noise] });
  expect(page).toContain("| env | 1 | 0.0 % |");
  expect(page).toContain("| quiet | 2 | 4.0 | 1 | 0 | 0.250 | `acme-key` 1 |");
  expect(page).not.toContain(SECRET);
});

/** Findings known by place: what gitleaks' files say, and what they leave in the report. */
import { describe, expect, test } from "bun:test";
import type { Finding } from "../../../../src/contracts/finding.ts";
import {
  isGitleaksIgnore,
  type KnownPlaces,
  parseGitleaksIgnore,
  parseGitleaksReport,
  withoutKnownPlaces,
} from "../../../../src/scan/core/known-places.ts";
import { buildFinding, TEST_RULE } from "../../../support/builders/finding.ts";

const OID = "0123456789abcdef0123456789abcdef01234567";
const at = (path: string, line: number, over: Partial<Finding> = {}): Finding =>
  buildFinding({ path, place: { line, column: 1, endLine: line, endColumn: 9 }, ...over });
const commit = {
  oid: OID,
  author: "A",
  email: "a@b",
  committer: "A",
  committerEmail: "a@b",
  dateMs: 0,
  authorDateMs: 0,
  summary: "",
};
const left = (findings: readonly Finding[], places: KnownPlaces, roots: readonly string[] = ["."]) =>
  withoutKnownPlaces(findings, { places, roots, ruleIds: new Set([TEST_RULE.id, "other-rule"]) });
const ignoring = (text: string) => parseGitleaksIgnore(text, ".gitleaksignore");

describe("a .gitleaksignore", () => {
  test("takes out what stands at its places, under our rule's name or one of gitleaks' own", () => {
    const text = `# known\n\nsrc/a.env:${TEST_RULE.id}:3\nsrc/b.env:generic-api-key:7\n`;
    const findings = [at("src/a.env", 3), at("./src/b.env", 7), at("src/a.env", 4)];
    const { kept, unused } = left(findings, ignoring(text));
    expect(kept).toEqual([findings[2]!]);
    expect(unused).toEqual([]);
  });

  test("keeps what another of our rules found there, and names the line that fits nothing", () => {
    const { kept, unused } = left([at("a.env", 3)], ignoring("# x\na.env:other-rule:3"));
    expect(kept).toHaveLength(1);
    expect(unused.map(({ entry }) => entry)).toEqual([2]);
  });

  test("with a commit holds in that commit alone, without one in every commit", () => {
    const findings = [at("a.env", 3, { commit }), at("a.env", 3)];
    expect(left(findings, ignoring(`${OID}:a.env:x:3`)).kept).toEqual([findings[1]!]);
    expect(left(findings, ignoring("a.env:x:3")).kept).toEqual([]);
  });

  test("counts paths from the scanned folder as well, and knows both signs for archives", () => {
    expect(left([at("repo/src/a.env", 3)], ignoring("src/a.env:x:3"), ["./repo/"]).kept).toEqual([]);
    expect(left([at("x.zip::a:b.env", 3)], ignoring("x.zip!a:b.env:x:3")).kept).toEqual([]);
    expect(left([at("other/src/a.env", 3)], ignoring("src/a.env:x:3"), ["repo"]).kept).toHaveLength(1);
  });

  test("is told from ours by what it holds", () => {
    expect(isGitleaksIgnore("# x\na.env:rule:3\n")).toBe(true);
    expect(isGitleaksIgnore(`${"0".repeat(32)} path=a:b:3 # known\n`)).toBe(false);
    expect(isGitleaksIgnore("nothing of either")).toBe(false);
  });

  test("with a line it does not understand is refused, with the number of each", () => {
    expect(() => ignoring("a.env:rule:3\nrule a.env\n\na.env:rule:x")).toThrow(/line 2:.*\n {2}line 4:/);
  });
});

describe("a gitleaks report as a baseline", () => {
  const record = { RuleID: "generic-api-key", File: "a.env", StartLine: 3, Commit: "", Secret: "x" };

  test("takes out what stands where it says, and keeps no secret", () => {
    const places = parseGitleaksReport([record, { ...record, Commit: OID, StartLine: 5 }], "known.json");
    expect(JSON.stringify(places)).not.toContain("Secret");
    const findings = [at("a.env", 3), at("a.env", 5), at("a.env", 5, { commit })];
    expect(left(findings, places).kept).toEqual([findings[1]!]);
  });

  test("with an entry of another kind is refused by its number", () => {
    expect(() => parseGitleaksReport([record, { id: "x" }], "known.json")).toThrow(/known\.json.*entry 1/);
  });
});

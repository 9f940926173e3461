/** Reports of stored findings: whatever the batches, the text is the same, and what the store does not keep is not made up. */
import { expect, test } from "bun:test";
import { reportPieces } from "../../../../src/app/commands/findings-pieces.ts";
import { reportedFinding, storedReport } from "../../../../src/app/commands/findings-report.ts";
import { builtInRules, RuleInfos } from "../../../../src/app/commands/findings-rules.ts";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../../../src/output/formats/index.ts";
import type { StoredFinding } from "../../../../src/persistence/findings/stored-finding.ts";
import { findingRecord, POLICY } from "../../../support/builders/stored-records.ts";

const rules = builtInRules();
const infos = new RuleInfos(rules);

function stored(number: number, part: Partial<StoredFinding> = {}): StoredFinding {
  return {
    ...findingRecord(number),
    ...{ policyHash: POLICY, run: 7n, shard: 3n, fence: 1n, firstSeenAtMs: 1, seenAtMs: 2, occurrences: 1 },
    ...part,
  };
}

function reported(number: number, part: Partial<StoredFinding> = {}): Finding {
  const row = stored(number, part);
  return reportedFinding(row, infos.of(row));
}

/** Two rules in turn, so that batches share rules and bring new ones. */
const findings = Array.from({ length: 10 }, (_, index) =>
  reported(index, index < 5 ? {} : { ruleId: index % 2 === 0 ? "other-token" : rules[0]!.id }),
);

async function written(format: FormatName, sizes: readonly number[]): Promise<string> {
  async function* batches() {
    let from = 0;
    for (const size of sizes) yield findings.slice(from, (from += size));
  }
  let text = "";
  for await (const pieces of reportPieces(batches(), { format, options: PLAIN_OPTIONS, rules }))
    text += [...pieces].join("");
  return text;
}

const whole = (format: FormatName) =>
  [...FORMATS[format](storedReport(findings, rules), PLAIN_OPTIONS)].join("");

const STREAMED = ["jsonl"];
const FOR_PEOPLE = ["pretty", "html"];

test.each(FORMAT_NAMES.filter((name) => ![...STREAMED, ...FOR_PEOPLE].includes(name)))(
  "%s is the same text from one batch and from many",
  async (format) => {
    for (const sizes of [[10], [1, 4, 5], [3, 3, 3, 1]])
      expect(await written(format, sizes)).toBe(whole(format));
  },
);

test("jsonl has the same lines, each rule once and before its first finding, the summary last", async () => {
  for (const sizes of [[10], [1, 4, 5], [3, 3, 3, 1]]) {
    const lines = (await written("jsonl", sizes)).trimEnd().split("\n");
    expect(lines.toSorted()).toEqual(whole("jsonl").trimEnd().split("\n").toSorted());
    const parsed = lines.map((line) => JSON.parse(line));
    expect(parsed[0].type).toBe("report");
    expect(parsed.at(-1).type).toBe("summary");
    const told = new Set<string>();
    for (const { type, ...line } of parsed) {
      if (type === "rule") told.add(line.id);
      if (type === "finding") expect(told).toContain(line.rule);
    }
  }
});

test("an empty store makes an empty report in every format", async () => {
  expect(await written("csv", [])).toStartWith("id,rule,");
  expect((await written("csv", [])).trimEnd()).not.toContain("\n");
  expect((await written("jsonl", [])).trimEnd().split("\n")).toHaveLength(2);
  expect(JSON.parse(await written("json", [])).findings).toEqual([]);
  expect(JSON.parse(await written("sarif", [])).runs[0].results).toEqual([]);
  expect(await written("pretty", [])).toBe("No findings.\n");
});

test("the pretty report counts findings, and tells of no scan", async () => {
  const text = await written("pretty", [4, 6]);
  expect(text).toContain("src/file-0.ts:3:7");
  expect(text).toEndWith("10 findings in 10 places, 10 files: 10 high.\n");
  expect(text).not.toContain("Scanned");
});

test("the page for people counts findings, and tells of no scan", async () => {
  const text = await written("html", [4, 6]);
  expect(text).toContain("<p>10 findings in 10 places, 10 files: 10 high.</p>");
  expect(text).not.toContain("Scanned");
});

test("place, mask, verdict and confidence are those of the row", () => {
  const finding = reported(1, {
    line: 12,
    column: 5,
    offset: 200,
    length: 20,
    verdict: "proved",
    confidence: 10,
  });
  expect(finding).toMatchObject({
    id: stored(1).findingId.toHex().slice(0, 32),
    ...{ path: "src/file-1.ts", mask: "vt_********", verdict: "proved", confidence: 10 },
    place: { line: 12, column: 5, endLine: 12, endColumn: 25 },
    span: { start: 200, end: 220 },
    ...{ reasons: [], decodedBy: [] },
  });
  expect(finding.commit).toBeUndefined();
  expect(reported(1, { commit: "ab".repeat(20) }).commit?.oid).toBe("ab".repeat(20));
});

test("the other parts of a credential, its commit and its history are those of the store", () => {
  const part = { name: "access key id", offset: 100, length: 20, line: 2, column: 5, mask: "AK********" };
  const author = { name: "Ada", email: "ada@example.org" };
  const finding = reported(1, {
    parts: [part],
    commit: "cc".repeat(20),
    life: {
      ...{ status: "removed", refs: [], refCount: 0, lookedAtMs: 5, run: 9n, changedAtMs: 4, goneSinceMs: 4 },
      introducedBy: { oid: "a1".repeat(20), atMs: 86_400_000, author },
      removedBy: { oid: "d4".repeat(20), atMs: 172_800_000 },
    },
    occurrences: 3,
  });
  expect(finding.parts).toEqual([
    {
      ...{ name: "access key id", mask: "AK********", span: { start: 100, end: 120 } },
      place: { line: 2, column: 5, endLine: 2, endColumn: 25 },
    },
  ]);
  expect(finding.commit).toMatchObject({ oid: "a1".repeat(20), author: "Ada", dateMs: 86_400_000 });
  const text = (format: FormatName) =>
    [...FORMATS[format](storedReport([finding], rules), PLAIN_OPTIONS)].join("");
  const [json] = JSON.parse(text("json")).findings;
  expect(json).toMatchObject({
    parts: [{ name: "access key id", startByte: 100 }],
    commit: { oid: "a1".repeat(20), email: "ada@example.org", authorDateMs: null },
    history: { status: "removed", removedBy: { oid: "d4".repeat(20) }, occurrenceCount: 3 },
  });
  const [header, row] = text("csv").trimEnd().split("\r\n");
  const cells = Object.fromEntries(header!.split(",").map((name, index) => [name, row!.split(",")[index]]));
  expect(cells).toMatchObject({
    ...{ commit: "a1".repeat(20), author: "Ada", date: "1970-01-02T00:00:00Z", author_date: "" },
    ...{ status: "removed", removed_by: "d4".repeat(20), occurrences: "3" },
    parts: "access key id AK******** at 2:5",
  });
  const [result] = JSON.parse(text("sarif")).runs[0].results;
  expect(result.properties.history.status).toBe("removed");
  expect(result.relatedLocations[0].message.text).toBe("access key id AK********");
  const pretty = text("pretty");
  for (const line of [
    "Commit: a1a1a1a1a1a1 1970-01-02 Ada <ada@example.org>\n",
    "Removed by: d4d4d4d4d4d4 1970-01-03\n",
  ])
    expect(pretty).toContain(line);
});

test("sarif names the rules that found something, and no other", async () => {
  const { tool, results } = JSON.parse(await written("sarif", [10])).runs[0];
  const named: readonly { id: string }[] = tool.driver.rules;
  expect(named.map(({ id }) => id).toSorted()).toEqual(
    [...new Set(findings.map(({ rule }) => rule.id))].toSorted(),
  );
  for (const { ruleId, ruleIndex } of results) expect(named[ruleIndex]!.id).toBe(ruleId);
  expect(JSON.parse(await written("sarif", [])).runs[0].tool.driver.rules).toEqual([]);
});

test("a rule of this build is told in full, with the name and severity the scan gave it", () => {
  const [known] = rules;
  const rule = infos.of({ ruleId: known!.id, ruleName: known!.name, severity: known!.severity });
  expect(rule).toBe(known!);
  const renamed = infos.of({ ruleId: known!.id, ruleName: "Older name", severity: "low" });
  expect(renamed).toEqual({ ...known!, name: "Older name", severity: "low" });
});

test("a rule this build does not know has what the row says, and a way to revoke", () => {
  const rule = infos.of({ ruleId: "acme", ruleName: "Acme", severity: "low" });
  expect(rule).toMatchObject({ id: "acme", name: "Acme", severity: "low", vendor: "unknown" });
  expect(rule.revoke).not.toBe("");
  expect(infos.of({ ruleId: "acme", ruleName: "Acme", severity: "low" })).toBe(rule);
});

/** Baselines: written, read back, refused. */
import { expect, test } from "bun:test";
import { UsageError } from "../../../../src/contracts/errors.ts";
import { PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { FORMATS } from "../../../../src/output/formats/index.ts";
import { formatBaseline, parseBaseline } from "../../../../src/scan/core/baseline.ts";
import { buildFinding } from "../../../support/builders/finding.ts";
import { buildReport } from "../../../support/builders/report.ts";

const id = (digit: string) => digit.repeat(32);
const FINDINGS = [
  buildFinding({ id: id("b"), path: "b.env" }),
  buildFinding({ id: id("a"), path: "z.env" }),
  buildFinding({ id: id("a"), path: "zz.env" }),
];

test("a written baseline is read back with one entry for each id", () => {
  const baseline = parseBaseline(formatBaseline(FINDINGS, { today: "2026-11-21" }), "known.json");
  expect([...baseline.values()]).toEqual([
    { id: id("b"), rule: "acme-token", path: "b.env", firstSeen: "2026-11-21" },
    { id: id("a"), rule: "acme-token", path: "z.env", firstSeen: "2026-11-21" },
  ]);
});

test("a baseline holds no mask, excerpt or position", () => {
  const text = formatBaseline(FINDINGS, { today: "2026-11-21" });
  expect(text).not.toMatch(/\*\*\*|excerpt|TOKEN|span|endColumn/);
  expect(text.endsWith("\n")).toBe(true);
});

test("writing it again keeps the dates of what was known and drops what is gone", () => {
  const previous = parseBaseline(formatBaseline([FINDINGS[0]!], { today: "2026-01-02" }), "known.json");
  const next = parseBaseline(formatBaseline(FINDINGS, { today: "2026-11-21", previous }), "known.json");
  expect(next.get(id("b"))?.firstSeen).toBe("2026-01-02");
  expect(next.get(id("a"))?.firstSeen).toBe("2026-11-21");
  const later = parseBaseline(formatBaseline([], { today: "2026-11-22", previous }), "known.json");
  expect(later.size).toBe(0);
});

test("what is no baseline is refused with its name, the fault and the remedy", () => {
  const refused: readonly [text: string, fault: string][] = [
    ["not json", "not JSON"],
    ["[]", "`findings` list"],
    ["null", "`findings` list"],
    ['{"findings": []}', "schemaVersion"],
    ['{"schemaVersion": 1, "findings": {}}', "`findings` list"],
    ['{"schemaVersion": 1, "findings": [{"id": "ABC"}]}', "findings[0]"],
    [`{"schemaVersion": 1, "findings": [{"id": "${id("a")}"}, 7]}`, "findings[1]"],
  ];
  for (const [text, fault] of refused) {
    const read = () => parseBaseline(text, "known.json");
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`known.json is not a baseline: `);
    expect(read).toThrow(fault);
    expect(read).toThrow("--write-baseline=FILE");
  }
});

test("a JSON report serves as a baseline", () => {
  const report = buildReport({ findings: FINDINGS });
  const baseline = parseBaseline([...FORMATS.json(report, PLAIN_OPTIONS)].join(""), "report.json");
  expect([...baseline.keys()]).toEqual([id("b"), id("a")]);
  expect(baseline.get(id("b"))).toEqual({ id: id("b"), rule: "acme-token", path: "b.env", firstSeen: "" });
});

/** docs/reports.md names every field and column there is, in the order of the columns. */
import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { csv } from "../../../../src/output/formats/csv.ts";
import { FORMAT_NAMES } from "../../../../src/output/formats/index.ts";
import { json } from "../../../../src/output/formats/json.ts";
import { buildFinding } from "../../../support/builders/finding.ts";
import { buildReport } from "../../../support/builders/report.ts";

const PAGE = readFileSync(new URL("../../../../docs/reports.md", import.meta.url), "utf8");
const names = (text: string): string[] => [...text.matchAll(/`([A-Za-z_]+)`/g)].map(([, name]) => name!);
const options = { ...PLAIN_OPTIONS, reveal: () => "x" };

const commit = {
  ...{ oid: "c", author: "a", email: "e", authorDateMs: 0, committer: "c", committerEmail: "e", dateMs: 0 },
  summary: "s",
};

/** With all there can be. */
const FULL: Finding = buildFinding({
  ...{ object: "o", commit, decodedBy: ["base64"] },
  history: {
    ...{ status: "removed", refs: [], refCount: 0, removedBy: commit, paths: ["p"], pathCount: 1 },
    ...{ occurrences: [], occurrenceCount: 1 },
  },
  parts: [
    {
      ...{ name: "id", span: { start: 0, end: 1 }, mask: "m" },
      place: { line: 1, column: 1, endLine: 1, endColumn: 2 },
    },
  ],
});

function fieldsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...fieldsOf(inner)]);
}

test("every field of the document and of a finding is there", () => {
  const document = JSON.parse([...json({ ...buildReport(), findings: [FULL] }, options)].join(""));
  const fields = new Set([
    ...Object.keys(document),
    ...Object.keys(document.summary),
    ...fieldsOf(document.findings),
  ]);
  expect([...fields].filter((field) => !names(PAGE).includes(field))).toEqual([]);
  expect([...fields]).toEqual(
    expect.arrayContaining(["history", "removedBy", "parts", "markStart", "secret"]),
  );
});

test("the columns are those of csv, in their order", () => {
  const [header] = [...csv(buildReport(), options)];
  const [, listed] = /Its columns:([\s\S]*?)\. New ones/.exec(PAGE)!;
  expect(names(listed!)).toEqual(header!.trim().split(","));
});

test("every format but those for people is spoken of", () => {
  const forPeople = ["pretty", "html", "github"];
  const missing = FORMAT_NAMES.filter((name) => !forPeople.includes(name)).filter(
    (name) => !PAGE.toLowerCase().includes(name),
  );
  expect(missing).toEqual([]);
});

/**
 * `--format=json`: one document with everything, for programs. Pure.
 *
 * Fields: `schemaVersion` (1), `tool`, `complete` (false when some input could not be read), `summary`, `findings`
 * (see text/finding-record.ts), `problems`, `rules` (those that found something). `--baseline` reads it back.
 */
import type { Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
import { findingRecord, REPORT_SCHEMA_VERSION, rulesUsed } from "../text/finding-record.ts";
import { jsonBlock, jsonElements } from "../text/json-text.ts";

export function* json(report: Report, options: FormatOptions): Generator<string> {
  yield `{\n  "schemaVersion": ${REPORT_SCHEMA_VERSION},\n  "tool": ${jsonBlock(report.tool, 1)},\n`;
  yield `  "complete": ${report.problems.length === 0},\n  "summary": ${jsonBlock(report.summary, 1)},\n`;
  yield '  "findings": [';
  yield* jsonElements(
    report.findings.values().map((finding) => findingRecord(finding, options)),
    2,
  );
  yield '],\n  "problems": [';
  yield* jsonElements(report.problems, 2);
  yield '],\n  "rules": [';
  yield* jsonElements(rulesUsed(report.findings), 2);
  yield "]\n}\n";
}

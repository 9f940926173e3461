/**
 * `--format=jsonl`: one JSON object a line, told apart by `type`: first `report`, then `rule`, `finding` and `problem`, last `summary`.
 * A stream without a `summary` line was cut off. Pure.
 */
import type { Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
import { findingRecord, REPORT_SCHEMA_VERSION, rulesUsed } from "../text/finding-record.ts";
import { jsonLine } from "../text/json-text.ts";

export function* jsonl(report: Report, options: FormatOptions): Generator<string> {
  const line = (type: string, value: object): string => `${jsonLine({ type, ...value })}\n`;
  yield line("report", { schemaVersion: REPORT_SCHEMA_VERSION, tool: report.tool });
  for (const rule of rulesUsed(report.findings)) yield line("rule", rule);
  for (const finding of report.findings) yield line("finding", findingRecord(finding, options));
  for (const problem of report.problems) yield line("problem", problem);
  yield line("summary", { complete: report.problems.length === 0, ...report.summary });
}

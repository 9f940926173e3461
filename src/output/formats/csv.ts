/**
 * `--format=csv`: RFC 4180 with a header line, one finding a record, for spreadsheets. Pure.
 * Cells a spreadsheet would take for a formula get a leading apostrophe; control characters are written as escapes.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
import { isoDate } from "../text/iso-date.ts";
import { printable } from "../text/printable.ts";
import { partsInWords } from "../text/words.ts";

type Column = readonly [name: string, cell: (finding: Finding, options: FormatOptions) => string | number];

const COLUMNS: readonly Column[] = [
  ["id", (finding) => finding.id],
  ["rule", ({ rule }) => rule.id],
  ["rule_name", ({ rule }) => rule.name],
  ["vendor", ({ rule }) => rule.vendor],
  ["severity", ({ rule }) => rule.severity],
  ["confidence", (finding) => finding.confidence],
  ["verdict", (finding) => finding.verdict],
  ["path", (finding) => finding.path],
  ["line", ({ place }) => place.line],
  ["column", ({ place }) => place.column],
  ["end_line", ({ place }) => place.endLine],
  ["end_column", ({ place }) => place.endColumn],
  ["mask", (finding) => finding.mask],
  ["excerpt", ({ excerpt }) => excerpt.text],
  ["decoded_by", ({ decodedBy }) => decodedBy.join(" ")],
  ["reasons", ({ reasons }) => reasons.join("; ")],
  ["secret", (finding, { reveal }) => reveal(finding) ?? ""],
  // Last, as they came last: readers that count columns still find the others.
  ["object", ({ object }) => object ?? ""],
  ["commit", ({ commit }) => commit?.oid ?? ""],
  ["author", ({ commit }) => commit?.author ?? ""],
  ["email", ({ commit }) => commit?.email ?? ""],
  ["date", ({ commit }) => (commit === undefined ? "" : isoDate(commit.dateMs))],
  ["summary", ({ commit }) => commit?.summary ?? ""],
  ["parts", partsInWords],
  ["author_date", ({ commit }) => (commit === undefined ? "" : isoDate(commit.authorDateMs))],
  ["committer", ({ commit }) => commit?.committer ?? ""],
  ["committer_email", ({ commit }) => commit?.committerEmail ?? ""],
  ["status", ({ history }) => history?.status ?? ""],
  ["refs", ({ history }) => history?.refs.join(" ") ?? ""],
  ["removed_by", ({ history }) => history?.removedBy?.oid ?? ""],
  ["paths", ({ history }) => history?.paths.join("; ") ?? ""],
  ["occurrences", ({ history }) => history?.occurrenceCount ?? ""],
];

export function* csv(report: Report, options: FormatOptions): Generator<string> {
  yield record(COLUMNS.map(([name]) => name));
  for (const finding of report.findings) yield record(COLUMNS.map(([, cell]) => cell(finding, options)));
}

function record(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(cell))).join(",")}\r\n`;
}

function quoted(text: string): string {
  const safe = withoutFormula(
    text
      .split(/(\r?\n|\t)/)
      .map(keepBreaks)
      .join(""),
  );
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Line breaks and tabs are fine in a quoted cell; everything else a terminal might obey is not. */
function keepBreaks(piece: string): string {
  return /^(\r?\n|\t)$/.test(piece) ? piece : printable(piece);
}

/** Full-width signs count too: some spreadsheets fold them. */
function withoutFormula(text: string): string {
  return /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

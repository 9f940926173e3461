/**
 * `--format=pretty`: the report for people, grouped by file, with the line, the reason and the way to revoke; then a summary.
 * Promises: nothing from scanned content reaches the terminal unescaped. Pure.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../format.ts";
import { commitInWords } from "../text/commit-in-words.ts";
import { historyInWords } from "../text/history-in-words.ts";
import { printable } from "../text/printable.ts";
import { sourceLine } from "../text/source-line.ts";
import { createStyler, type StyleName, type Styler } from "../text/styler.ts";
import { summaryLines } from "../text/summary-lines.ts";
import { confidenceInWords, counted, partsInWords, whyInWords } from "../text/words.ts";
import { wrap } from "../text/wrap.ts";

const SEVERITY_STYLES: Readonly<Record<Severity, StyleName>> = {
  critical: "magenta",
  high: "red",
  medium: "yellow",
  low: "blue",
};

export function* pretty(report: Report, options: FormatOptions): Generator<string> {
  const style = createStyler(options.color);
  const explained = new Set<string>();
  for (const [path, findings] of Map.groupBy(report.findings, (finding) => finding.path)) {
    const count = style("dim", counted(findings.length, "finding"));
    yield `${style("bold", style("underline", printable(path)))}  ${count}\n\n`;
    for (const finding of findings) {
      const isFirstOfRule = !explained.has(finding.rule.id);
      explained.add(finding.rule.id);
      yield `${findingLines(finding, { style, options, isFirstOfRule }).join("\n")}\n\n`;
    }
  }
  yield `${(options.closing ?? summaryLines(report, style)).join("\n")}\n`;
}

interface FindingContext {
  readonly style: Styler;
  readonly options: FormatOptions;
  /** The rule's way to revoke is told once in a report. */
  readonly isFirstOfRule: boolean;
}

function findingLines(finding: Finding, { style, options, isFirstOfRule }: FindingContext): string[] {
  const { rule, place, path, mask, decodedBy } = finding;
  const where = `${printable(path)}:${place.line}:${place.column}`;
  const severity = style(SEVERITY_STYLES[rule.severity], rule.severity);
  const secret = options.reveal(finding);
  const note = (label: string, text: string): string[] => {
    const lines = wrap(`${label}: ${printable(text)}`, {
      widthColumns: options.widthColumns,
      first: "    ",
      rest: "      ",
    });
    return lines.map((line, index) =>
      index === 0 ? line.replace(`${label}:`, (head) => style("dim", head)) : line,
    );
  };
  return [
    `  ${style("cyan", where)}  ${severity}  ${style("bold", printable(rule.name))}  ${printable(mask)}`,
    "",
    ...sourceLine(finding, style, options.widthColumns),
    "",
    ...(finding.commit === undefined ? [] : note("Commit", commitInWords(finding.commit))),
    ...historyNotes(finding).flatMap(([label, text]) => note(label, text)),
    ...note("Confidence", confidenceText(finding)),
    ...(finding.parts === undefined ? [] : note("Together with", partsInWords(finding))),
    ...(decodedBy.length > 0 ? note("Decoded from", decodedBy.join(", then ")) : []),
    ...(secret === undefined ? [] : [`    ${style("dim", "Secret:")} ${printable(secret)}`]),
    ...(isFirstOfRule ? note("Revoke", rule.revoke) : []),
    ...note("Rule", options.verbose ? `${rule.id} (${rule.vendor}): ${rule.description}` : rule.id),
    ...note("Finding id", finding.id),
    ...(options.verbose ? verboseNotes(finding).flatMap(([label, text]) => note(label, text)) : []),
  ];
}

function historyNotes({ history, path }: Finding): readonly (readonly [label: string, text: string])[] {
  return history === undefined ? [] : historyInWords(history, path);
}

function confidenceText(finding: Finding): string {
  const { confidence } = finding;
  return `${confidenceInWords(confidence)} (${confidence}/10). ${whyInWords(finding)}`.trimEnd();
}

function verboseNotes({ rule, span }: Finding): [label: string, text: string][] {
  return [
    ["Documentation", rule.docs],
    ["Bytes", `${span.start} to ${span.end}`],
  ];
}

/**
 * `--format=junit`: XML for CI systems. Each finding is a failed test case, each problem an erroneous one, grouped by file;
 * a clean scan is one passed test case. Pure. Characters XML 1.0 cannot hold, and other controls, are dropped.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Problem, Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
import { commitInWords } from "../text/commit-in-words.ts";
import { historyInWords } from "../text/history-in-words.ts";
import { confidenceInWords, partsInWords, whyInWords } from "../text/words.ts";

export function* junit(report: Report, options: FormatOptions): Generator<string> {
  const { findings, problems, tool, summary } = report;
  const seconds = (summary.durationMs / 1000).toFixed(3);
  const isClean = findings.length + problems.length === 0;
  const totals = counts(isClean ? 1 : findings.length + problems.length, findings.length, problems.length);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="${xml(tool.name)}" ${totals} time="${seconds}">\n`;
  for (const [path, ofFile] of Map.groupBy(findings, (finding) => finding.path)) {
    yield `  <testsuite name="${xml(path)}" ${counts(ofFile.length, ofFile.length, 0)}>\n`;
    for (const finding of ofFile) yield failedCase(finding, options);
    yield "  </testsuite>\n";
  }
  if (problems.length > 0) {
    yield `  <testsuite name="Input that could not be read in full" ${counts(problems.length, 0, problems.length)}>\n`;
    for (const problem of problems) yield erroneousCase(problem);
    yield "  </testsuite>\n";
  }
  if (isClean) {
    yield `  <testsuite name="${xml(tool.name)}" ${counts(1, 0, 0)}>\n`;
    yield `    <testcase classname="${xml(tool.name)}" name="No secrets found"/>\n  </testsuite>\n`;
  }
  yield "</testsuites>\n";
}

function counts(tests: number, failures: number, errors: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="0"`;
}

function failedCase(finding: Finding, { reveal }: FormatOptions): string {
  const { rule, place, path, mask, confidence } = finding;
  const where = `${path}:${place.line}:${place.column}`;
  const secret = reveal(finding);
  const text = [
    `${rule.name} at ${where}`,
    finding.commit === undefined ? "" : `Commit ${commitInWords(finding.commit)}`,
    ...(finding.history === undefined ? [] : historyInWords(finding.history, finding.path)).map(
      ([label, text]) => `${label}: ${text}`,
    ),
    finding.excerpt.text,
    `Severity ${rule.severity}, confidence ${confidenceInWords(confidence)} (${confidence} of 10).`,
    whyInWords(finding),
    finding.parts === undefined ? "" : `Together with ${partsInWords(finding)}.`,
    finding.decodedBy.length > 0 ? `Decoded from ${finding.decodedBy.join(", then ")}.` : "",
    `Revoke: ${rule.revoke}`,
    `Finding ${finding.id}`,
    secret === undefined ? "" : `Secret: ${secret}`,
  ];
  return [
    `    <testcase classname="${xml(path)}" name="${xml(`${rule.name} at ${place.line}:${place.column}`)}" file="${xml(path)}" line="${place.line}">`,
    `      <failure type="${xml(rule.id)}" message="${xml(`${rule.name}: ${mask}`)}">${text
      .filter((line) => line !== "")
      .map(xml)
      .join("\n")}</failure>`,
    "    </testcase>\n",
  ].join("\n");
}

function erroneousCase({ path, kind, message }: Problem): string {
  return [
    `    <testcase classname="${xml(path)}" name="${xml(kind)}" file="${xml(path)}">`,
    `      <error type="${xml(kind)}" message="${xml(message)}"/>`,
    "    </testcase>\n",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
};

/** Text for an element or an attribute: markup escaped, line breaks kept through attribute normalisation, controls dropped. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      "",
    )
    .replace(/[&<>"'\t\n]/g, (character) => ENTITIES[character]!);
}

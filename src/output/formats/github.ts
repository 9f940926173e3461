/**
 * `--format=github`: workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request. Pure.
 * Promises: one command a line; no text of the scanned ends one early or begins another.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Problem, Report } from "../../contracts/report.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../format.ts";
import { historyInWords } from "../text/history-in-words.ts";
import { printable } from "../text/printable.ts";
import { repositoryPlace } from "../text/repository-place.ts";
import { confidenceInWords, whyInWords } from "../text/words.ts";

const COMMANDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
};

export function* github(report: Report, options: FormatOptions): Generator<string> {
  for (const finding of report.findings) yield annotation(finding, options);
  for (const problem of report.problems) yield unreadable(problem);
}

function annotation(finding: Finding, { reveal }: FormatOptions): string {
  const { rule, place, path, mask, confidence } = finding;
  const secret = reveal(finding);
  const { file, inner } = repositoryPlace(path);
  const sentences = [
    inner === "" ? "" : `In ${inner}, line ${place.line}:`,
    `${mask}, confidence ${confidenceInWords(confidence)} (${confidence}/10).`,
    whyInWords(finding),
    ...historyInSentences(finding),
    `Revoke: ${rule.revoke}`,
    `Rule ${rule.id}, finding ${finding.id}.`,
    secret === undefined ? "" : `Secret: ${secret}`,
  ];
  // Lines of what is in an archive are no lines of the repository's.
  const lines = { line: place.line, endLine: place.endLine, col: place.column };
  const title = `${rule.name} (${rule.severity})`;
  const where = { file, ...(inner === "" ? lines : {}), title };
  return command(COMMANDS[rule.severity], where, sentences.filter((text) => text !== "").join(" "));
}

function historyInSentences({ history, path }: Finding): string[] {
  if (history === undefined) return [];
  return historyInWords(history, path).map(
    ([label, text]) => `${label}: ${text}${/[.!?]$/.test(text) ? "" : "."}`,
  );
}

function unreadable({ path, message }: Problem): string {
  const where = {
    ...(path === "" ? {} : { file: repositoryPlace(path).file }),
    title: "Not everything could be read",
  };
  return command("warning", where, message);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value), /[%:,]/g)}`,
  );
  return `::${name} ${pairs.join(",")}::${escaped(message, /%/g)}\n`;
}

/** Line breaks are gone already: `printable` shows them as text. */
function escaped(text: string, special: RegExp): string {
  return printable(text).replace(
    special,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

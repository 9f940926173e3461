/** The closing lines of the pretty report: what was found, read, left out and not readable. Pure; safe to print. */
import type { GitCounts, Report, ScanSummary, Skipped } from "../../contracts/report.ts";
import { printable } from "./printable.ts";
import type { Styler } from "./styler.ts";
import { asSentence, bytesInWords, counted, durationInWords, grouped, severityCounts } from "./words.ts";

export function summaryLines(report: Report, style: Styler): string[] {
  const { summary, problems } = report;
  return [
    headline(report, style),
    scannedLine(summary),
    ...optional("Skipped", skippedParts(summary.skipped)),
    ...optional("Suppressed", suppressedParts(summary.suppressed)),
    ...(problems.length > 0 ? problemLines(report, style) : []),
  ];
}

function headline({ findings, problems }: Report, style: Styler): string {
  if (findings.length === 0) {
    return problems.length === 0
      ? style("green", "No secrets found.")
      : style("yellow", "No secrets found in what could be read; the scan is incomplete.");
  }
  const secrets = counted(new Set(findings.map(({ id }) => id)).size, "secret");
  const places = counted(findings.length, "place");
  const files = counted(new Set(findings.map(({ path }) => path)).size, "file");
  return `${style("bold", style("red", `Found ${secrets}`))} in ${places}, ${files}: ${severityCounts(findings)}.`;
}

/** Of less, the time is the program's start. */
const SPEED_FROM_BYTES = 1_000_000;

function scannedLine({ files, bytes, durationMs, threads, rules, git }: ScanSummary): string {
  const speed =
    bytes >= SPEED_FROM_BYTES && durationMs > 0 ? ` (${(bytes / 1000 / durationMs).toFixed(1)} MB/s)` : "";
  const things = git === undefined ? counted(files, "file") : withHistory(files - git.scanned, git);
  const work = `Scanned ${things}, ${bytesInWords(bytes)} in ${durationInWords(durationMs)}${speed}`;
  return `${work} with ${counted(rules, "rule")} on ${counted(threads, "thread")}.`;
}

/** Files of the work tree are told apart from what history holds. */
function withHistory(files: number, git: GitCounts): string {
  return files > 0 ? `${counted(files, "file")} and git history of ${gitCounts(git)}` : gitCounts(git);
}

function gitCounts({ commits, tags, blobs, blobBytes }: GitCounts): string {
  const parts = [
    // Of what is staged there are none.
    ...(commits > 0 || tags > 0 ? [counted(commits, "commit")] : []),
    ...(tags > 0 ? [counted(tags, "annotated tag")] : []),
    counted(blobs, "blob"),
  ];
  return `${parts.join(", ")} (${bytesInWords(blobBytes)} unpacked)`;
}

function skippedParts({ binary, tooLarge, excluded, symlinks, special }: Skipped): string[] {
  return [
    part(binary, "binary"),
    part(tooLarge, "too large"),
    part(excluded, "excluded"),
    symlinks > 0 ? counted(symlinks, "symbolic link") : "",
    special > 0 ? counted(special, "special file") : "",
  ];
}

function suppressedParts({ inline, baseline, ignoreFile }: ScanSummary["suppressed"]): string[] {
  return [
    part(inline, "by a marker on the line"),
    part(baseline, "by the baseline"),
    part(ignoreFile, "by the ignore file"),
  ];
}

function part(count: number, words: string): string {
  return count > 0 ? `${grouped(count)} ${words}` : "";
}

function optional(label: string, parts: readonly string[]): string[] {
  const present = parts.filter((text) => text !== "");
  return present.length > 0 ? [`${label}: ${present.join(", ")}.`] : [];
}

/** A tree of broken archives has thousands; nobody reads them here, and they would push the findings out of sight. */
const PROBLEMS_SHOWN_MAX = 20;

function problemLines({ problems }: Report, style: Styler): string[] {
  const [only, ...others] = problems;
  if (only?.kind === "stopped" && others.length === 0) return [style("yellow", asSentence(only.message))];
  const head = `${counted(problems.length, "problem")}: not everything could be read.`;
  const left = problems.length - PROBLEMS_SHOWN_MAX;
  const more = left > 0 ? [`  and ${grouped(left)} more, which --format=json lists`] : [];
  const lines = problems
    .slice(0, PROBLEMS_SHOWN_MAX)
    .map(({ path, message }) => `  ${path === "" ? "" : `${printable(path)}: `}${printable(message)}`);
  return [style("yellow", head), ...lines, ...more];
}

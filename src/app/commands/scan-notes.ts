/** What a scan says on standard error beside its report: warnings, and what a report on paper would hide. */
import { existsSync } from "node:fs";
import type { Report } from "../../contracts/report.ts";
import { grouped } from "../../output/text/words.ts";
import { filtersNothing } from "../../sources/filesystem/path-filter.ts";
import type { CommandContext } from "../command.ts";
import type { ScanOptions } from "./scan-options.ts";

export async function tellWarnings(
  warnings: readonly string[],
  options: ScanOptions,
  { stderr }: CommandContext,
): Promise<void> {
  if (options.quiet || warnings.length === 0) return;
  await stderr.write(warnings.map((warning) => `warning: ${warning}\n`).join(""));
}

/** Whoever typed `-` by mistake would see nothing happen. */
export async function tellWaiting(options: ScanOptions, { isTyped, stderr }: CommandContext): Promise<void> {
  if (options.quiet || !isTyped) return;
  await stderr.write("Reading standard input from this terminal; Ctrl-D ends it.\n");
}

export async function tellNotes(
  report: Report,
  warnings: readonly string[],
  options: ScanOptions,
  { stderr }: CommandContext,
): Promise<void> {
  if (options.quiet) return;
  const lines = [
    ...[...warnings, ...emptyScan(report)].map((warning) => `warning: ${warning}`),
    ...(await summaryNotes(report, options)),
    ...nestedRepositories(report, options),
    ...(stderr.isTerminal ? [...unnamedFiles(report, options), ...advice(report, options)] : []),
  ];
  if (lines.length > 0) await stderr.write(lines.map((line) => `${line}\n`).join(""));
}

/** "No secrets found" must not pass for a result where a filter has left nothing to find. */
function emptyScan({ summary, problems }: Report): string[] {
  const leftOut = Object.values(summary.skipped).reduce((sum, count) => sum + count, 0);
  if (summary.files > 0 || problems.length > 0 || leftOut === 0) return [];
  const hint = summary.skipped.excluded > 0 ? " Globs are those of .gitignore, which knows no {a,b}." : "";
  return [`nothing was scanned: all there is was left out.${hint}`];
}

/** Where no filter leaves anything out, what is excluded are the git directories of repositories further down. */
function nestedRepositories({ summary }: Report, { filter, history, rules }: ScanOptions): string[] {
  const count = summary.skipped.excluded;
  const isFiltered = !filtersNothing(filter) || rules.rulesFile !== undefined;
  if (count === 0 || history.scope !== "auto" || isFiltered) return [];
  const them = count === 1 ? "A repository" : `${grouped(count)} repositories`;
  return [
    `note: ${them} further down: files were scanned, and history was not; name the root of one to scan both.`,
  ];
}

/** Files people write to be obeyed, by the flag that makes a scan obey them. */
const OBEYED_WHEN_NAMED = [
  ["ignoreFile", [".gossipignore", ".gitleaksignore", ".betterleaksignore"], "--ignore-file="],
  ["baseline", [".gossip-baseline.json"], "--baseline="],
  ["rulesFile", [".gitleaks.toml", ".betterleaks.toml"], "--rules-file="],
] as const;

/** Whoever has such a file where the scan was started, and findings, has most likely forgotten to name it. */
function unnamedFiles({ findings }: Report, { ignoreFile, baseline, rules }: ScanOptions): string[] {
  if (findings.length === 0) return [];
  const named = { ignoreFile, baseline, rulesFile: rules.rulesFile };
  return OBEYED_WHEN_NAMED.flatMap(([what, names, flag]) => {
    const file = named[what] === undefined ? names.find((name) => existsSync(name)) : undefined;
    return file === undefined ? [] : [`note: ${file} is obeyed only when it is named: ${flag}${file}`];
  });
}

/** For whoever sees a false alarm for the first time; logs and pipes have no use for it. */
function advice({ findings }: Report, { outputs }: ScanOptions): string[] {
  const isShown = outputs.some(isForPeople);
  if (findings.length === 0 || !isShown) return [];
  return [
    "",
    "Should a finding be none: gossip:allow on its line lets it pass, or gossip-worker ignore ID --reason=TEXT.",
  ];
}

function isForPeople({ format, target }: ScanOptions["outputs"][number]): boolean {
  return format === "pretty" && target.kind === "stdout";
}

/** Where no report for people goes to standard output, its closing lines stand here. */
async function summaryNotes(report: Report, { outputs, writeBaseline }: ScanOptions): Promise<string[]> {
  const isShown = outputs.some(isForPeople);
  const files = outputs.flatMap(({ target }) => (target.kind === "file" ? [target.path] : []));
  const written = writeBaseline === undefined ? files : [...files, writeBaseline];
  const places = written.length > 0 ? [`Written: ${written.join(", ")}`] : [];
  if (isShown) return places;
  const { summaryLines } = await import("../../output/text/summary-lines.ts");
  return [...summaryLines(report, (_style, text) => text), ...places];
}

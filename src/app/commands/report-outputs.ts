/**
 * Which report goes where, from `--format` and `--output`. Formats and files pair in the order given. With one format more
 * than files, files first take the format of their ending, and the format left over goes to standard output; with more files
 * than formats, the files left over take the format of their ending.
 * Promises: at most one report goes to standard output, and no file is written twice. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";
import { FORMAT_NAMES, type FormatName, isFormatName } from "../../output/formats/index.ts";
import type { ReportTarget } from "../../output/write-report.ts";
import { nearestName } from "../nearest-name.ts";

export interface OutputChoice {
  readonly format: FormatName;
  readonly target: ReportTarget;
}

/** Longer endings first. */
const ENDINGS: readonly (readonly [string, FormatName])[] = [
  [".gitleaks.json", "gitleaks-json"],
  ["code-quality-report.json", "code-quality"],
  [".sarif.json", "sarif"],
  [".junit.xml", "junit"],
  [".sarif", "sarif"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".json", "json"],
  [".csv", "csv"],
  [".xml", "junit"],
  [".html", "html"],
  [".htm", "html"],
  [".txt", "pretty"],
];

const STDOUT = "-";

export function chooseOutputs(formats: readonly string[], files: readonly string[]): readonly OutputChoice[] {
  const names = formats.map(formatNamed);
  if (names.length === 0 && files.length === 0) return [{ format: "pretty", target: { kind: "stdout" } }];
  const pairs = names.length > files.length ? byEndingFirst(names, files) : inOrder(names, files);
  const toStdout = pairs.filter(({ target }) => target.kind === "stdout");
  if (toStdout.length > 1) {
    const each = toStdout.map(({ format }) => format).join(" and ");
    throw new UsageError(`${each} cannot both go to standard output; give --output=<file> for all but one`);
  }
  const paths = pairs.flatMap(({ target }) => (target.kind === "file" ? [target.path] : []));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new UsageError(`two reports would be written to ${twice}`);
  return pairs;
}

function formatNamed(text: string): FormatName {
  if (isFormatName(text)) return text;
  const nearest = nearestName(text, FORMAT_NAMES);
  const hint = nearest === undefined ? `one of: ${FORMAT_NAMES.join(", ")}` : `did you mean ${nearest}?`;
  throw new UsageError(`flag --format does not know this format (${hint})`);
}

function inOrder(names: readonly FormatName[], files: readonly string[]): OutputChoice[] {
  return files.map((file, index) => ({ format: names[index] ?? byEnding(file), target: targetOf(file) }));
}

function byEnding(file: string): FormatName {
  const format = file === STDOUT ? "pretty" : formatOfEnding(file);
  if (format !== undefined) return format;
  throw new UsageError(`the ending of ${file} names no format; give --format=<name> for it`);
}

/** There are more formats than files. */
function byEndingFirst(names: readonly FormatName[], files: readonly string[]): OutputChoice[] {
  const free: (FormatName | undefined)[] = [...names];
  const taken = files.map((file) => take(free, (name) => name === formatOfEnding(file)));
  const pairs = files.map((file, index) => {
    const format = taken[index] ?? take(free, () => true)!;
    return { format, target: targetOf(file) };
  });
  const rest = free.filter((name) => name !== undefined);
  return [...rest.map((format) => ({ format, target: { kind: "stdout" } as const })), ...pairs];
}

function take(
  free: (FormatName | undefined)[],
  wanted: (name: FormatName) => boolean,
): FormatName | undefined {
  const index = free.findIndex((name) => name !== undefined && wanted(name));
  const name = free[index];
  if (index >= 0) free[index] = undefined;
  return name;
}

function targetOf(file: string): ReportTarget {
  return file === STDOUT ? { kind: "stdout" } : { kind: "file", path: file };
}

function formatOfEnding(file: string): FormatName | undefined {
  const lower = file.toLowerCase();
  return ENDINGS.find(([ending]) => lower.endsWith(ending))?.[1];
}

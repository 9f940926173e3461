/**
 * A report's text from findings that come in batches. Promises: csv and jsonl hold one batch in memory and read as if written at
 * once, but that jsonl tells of a rule before its first finding and not of all rules first; the other formats need all findings.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../../output/format.ts";
import { FORMATS } from "../../output/formats/index.ts";
import { counted, severityCounts } from "../../output/text/words.ts";
import { storedReport } from "./findings-report.ts";

export type ExportFormat = "pretty" | "jsonl" | "json" | "sarif" | "csv";

export interface PiecesOptions {
  readonly format: ExportFormat;
  readonly options: FormatOptions;
  /** Those this build knows. */
  readonly rules: readonly RuleInfo[];
}

type Batches = AsyncIterable<readonly Finding[]>;

/** Each element is the text of one batch, in pieces. */
export function reportPieces(batches: Batches, choice: PiecesOptions): AsyncIterable<Iterable<string>> {
  if (choice.format === "csv") return csvPieces(batches, choice);
  if (choice.format === "jsonl") return jsonlPieces(batches, choice);
  return wholePieces(batches, choice);
}

/** A header, then records that know nothing of each other. */
async function* csvPieces(batches: Batches, { options, rules }: PiecesOptions) {
  const header = FORMATS.csv(storedReport([], rules), options).take(1);
  yield header;
  for await (const batch of batches) yield FORMATS.csv(storedReport(batch, rules), options).drop(1);
}

async function* jsonlPieces(batches: Batches, { options, rules }: PiecesOptions) {
  const [head, ...closing] = FORMATS.jsonl(storedReport([], rules), options);
  yield [head!];
  const told = new Set([head!, ...closing]);
  for await (const batch of batches) {
    yield FORMATS.jsonl(storedReport(batch, rules), options).filter((line) => {
      if (line.startsWith(FINDING_LINE)) return true;
      const isNew = !told.has(line);
      told.add(line);
      return isNew;
    });
  }
  yield closing;
}

const FINDING_LINE = '{"type":"finding"';

async function* wholePieces(batches: Batches, { format, options, rules }: PiecesOptions) {
  const findings: Finding[] = [];
  for await (const batch of batches) for (const finding of batch) findings.push(finding);
  const report = storedReport(findings, rules);
  yield format === "pretty" ? prettyPieces(report, options) : FORMATS[format](report, options);
}

/** The last piece tells of a scan; here it is the store that was asked. */
function* prettyPieces(report: Report, options: FormatOptions): Generator<string> {
  let held: string | undefined;
  for (const piece of FORMATS.pretty(report, options)) {
    if (held !== undefined) yield held;
    held = piece;
  }
  yield `${closingLine(report.findings)}\n`;
}

function closingLine(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No findings.";
  const paths = new Set(findings.map(({ path }) => path)).size;
  const ids = new Set(findings.map(({ id }) => id)).size;
  const where = `${counted(findings.length, "place")}, ${counted(paths, "file")}`;
  return `${counted(ids, "finding")} in ${where}: ${severityCounts(findings)}.`;
}

/**
 * A report's text from findings that come in batches. Promises: csv and jsonl hold one batch in memory and read as if written at
 * once, but that jsonl tells of a rule before its first finding and not of all rules first; the other formats need all findings.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../../output/format.ts";
import { FORMATS, type FormatName } from "../../output/formats/index.ts";
import { counted, severityCounts } from "../../output/text/words.ts";
import { storedReport } from "./findings-report.ts";

export interface PiecesOptions {
  readonly format: FormatName;
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
  // What tells of a scan is replaced: here it is the store that was asked.
  yield FORMATS[format](storedReport(findings, rules), { ...options, closing: [closingLine(findings)] });
}

function closingLine(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No findings.";
  const paths = new Set(findings.map(({ path }) => path)).size;
  const ids = new Set(findings.map(({ id }) => id)).size;
  const where = `${counted(findings.length, "place")}, ${counted(paths, "file")}`;
  return `${counted(ids, "finding")} in ${where}: ${severityCounts(findings)}.`;
}

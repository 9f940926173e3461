/** Writes results as a Markdown table. Pure. */
import type { Result } from "./race.ts";

export interface Row {
  readonly name: string;
  readonly version: string;
  readonly threads: number;
  readonly wallSeconds: readonly number[];
  readonly peakBytes: number;
  readonly findings: number | undefined;
  /** Instead of figures. */
  readonly failure: string | undefined;
}

export interface TableOptions {
  /** Whom the ratio compares with, at the same number of threads. */
  readonly against: string;
  readonly corpusBytes: number;
  readonly median: (values: readonly number[]) => number;
}

const HEAD = [
  "program",
  "version",
  "threads",
  "median s",
  "fastest s",
  "rounds",
  "MB/s",
  "time ÷ ours",
  "peak MB",
  "findings",
];

export function rowOf({ entry, costs, findings, failure }: Result): Row {
  return {
    name: entry.contestant.name,
    version: entry.contestant.version,
    threads: entry.threads,
    wallSeconds: costs.map((cost) => cost.wallSeconds),
    peakBytes: costs.reduce((most, cost) => Math.max(most, cost.peakBytes), 0),
    findings,
    failure,
  };
}

/** Fastest first; those without figures last. */
export function table(rows: readonly Row[], options: TableOptions): string {
  const timeOf = (row: Row): number =>
    row.wallSeconds.length === 0 ? Number.POSITIVE_INFINITY : options.median(row.wallSeconds);
  const baseOf = (row: Row): number | undefined => {
    const base = rows.find((other) => other.name === options.against && other.threads === row.threads);
    return base === undefined || base.wallSeconds.length === 0 ? undefined : timeOf(base);
  };
  const lines = rows
    .toSorted((a, b) => b.threads - a.threads || timeOf(a) - timeOf(b))
    .map((row) => cells(row, timeOf(row), baseOf(row), options.corpusBytes));
  const marks = HEAD.map((_, index) => (index < 2 ? "---" : "--:"));
  return [HEAD, marks, ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function cells(row: Row, seconds: number, base: number | undefined, corpusBytes: number): readonly string[] {
  const start = [row.name, row.version, String(row.threads)];
  if (row.wallSeconds.length === 0)
    return [...start, row.failure ?? "not run", ...Array<string>(6).fill("–")];
  return [
    ...start,
    seconds.toFixed(3),
    Math.min(...row.wallSeconds).toFixed(3),
    String(row.wallSeconds.length),
    Math.round(corpusBytes / 1e6 / seconds).toLocaleString("en-US"),
    base === undefined ? "–" : ratio(seconds / base),
    String(Math.round(row.peakBytes / 1e6)),
    row.findings === undefined ? "–" : row.findings.toLocaleString("en-US"),
  ];
}

/** Two figures that mean something: 0.62, 2.4, 190. */
function ratio(value: number): string {
  return value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : String(Math.round(value));
}

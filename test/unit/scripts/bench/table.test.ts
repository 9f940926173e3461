/** The table as a reader sees it. */
import { describe, expect, test } from "bun:test";
import { median } from "../../../../scripts/bench/statistics.ts";
import { type Row, table } from "../../../../scripts/bench/table.ts";

const row = (part: Partial<Row>): Row => ({
  name: "ours",
  version: "1.0",
  threads: 4,
  wallSeconds: [0.5],
  peakBytes: 87_000_000,
  findings: 3,
  failure: undefined,
  ...part,
});
const print = (rows: readonly Row[]) =>
  table(rows, { against: "ours", corpusBytes: 200_000_000, median }).split("\n").slice(2);

describe("the table of a race", () => {
  test("a row tells median, fastest, rounds, throughput, ratio, memory and findings", () => {
    const [ours, slow] = print([
      row({}),
      row({ name: "slow", wallSeconds: [100, 40, 50], findings: 12_345 }),
    ]);
    expect(ours).toBe("| ours | 1.0 | 4 | 0.500 | 0.500 | 1 | 400 | 1.0 | 87 | 3 |");
    expect(slow).toBe("| slow | 1.0 | 4 | 50.000 | 40.000 | 3 | 4 | 100 | 87 | 12,345 |");
  });

  test("the ratio compares runs with the same number of threads", () => {
    const lines = print([
      row({ threads: 1, wallSeconds: [2] }),
      row({}),
      row({ name: "floor", threads: 1, wallSeconds: [1] }),
    ]);
    expect(lines.find((line) => line.includes("floor"))).toContain("| 0.50 |");
  });

  test("the fastest stands first, more threads before fewer, and who has no figures last", () => {
    const names = print([
      row({ name: "failed", wallSeconds: [], failure: "ended with 2: no" }),
      row({ name: "alone", threads: 1, wallSeconds: [0.1] }),
      row({ name: "slow", wallSeconds: [9] }),
      row({}),
    ]).map((line) => line.split(" ")[1]);
    expect(names).toEqual(["ours", "slow", "failed", "alone"]);
  });

  test("a failure is told in place of figures, and every row has as many cells as the head", () => {
    const lines = print([row({ name: "failed", wallSeconds: [], failure: "stopped after 900 s" }), row({})]);
    expect(lines[1]).toContain("stopped after 900 s");
    for (const line of lines) expect(line.split("|")).toHaveLength(12);
  });

  test("without our own time there is no ratio, and a program that cannot find has no findings", () => {
    const [line] = print([row({ name: "floor", findings: undefined })]);
    expect(line).toBe("| floor | 1.0 | 4 | 0.500 | 0.500 | 1 | 400 | – | 87 | – |");
  });
});

/** The closing lines where much could not be read. */
import { expect, test } from "bun:test";
import { summaryLines } from "../../../../src/output/text/summary-lines.ts";
import { buildReport } from "../../../support/builders/report.ts";

const plain = (_style: unknown, text: string) => text;
const problems = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `a${index}.zip`,
    kind: "archive-corrupt" as const,
    message: "is damaged",
  }));

test("the first problems are told, and how many there are in all", () => {
  const lines = summaryLines(buildReport({ problems: problems(5_000) }), plain);
  expect(lines).toContain("5,000 problems: not everything could be read.");
  expect(lines).toContain("  a19.zip: is damaged");
  expect(lines).not.toContain("  a20.zip: is damaged");
  expect(lines.at(-1)).toBe("  and 4,980 more, which --format=json lists");
});

test("few problems are told one by one", () => {
  const lines = summaryLines(buildReport({ problems: problems(20) }), plain);
  expect(lines.at(-1)).toBe("  a19.zip: is damaged");
});

test("a speed is told where there was enough to read, and not of a program's start", () => {
  const scanned = (bytes: number) =>
    summaryLines(buildReport({ summary: { ...buildReport().summary, bytes } }), plain).find((line) =>
      line.startsWith("Scanned"),
    );
  expect(scanned(56_700_000)).toContain("56.7 MB in 0.84 s (67.5 MB/s) with");
  expect(scanned(999_999)).toContain("1.0 MB in 0.84 s with");
  expect(scanned(0)).toContain("0 B in 0.84 s with");
});

test("what is staged is told in blobs alone", () => {
  const git = { commits: 0, tags: 0, blobs: 2, blobBytes: 10, scanned: 2 };
  const summary = { ...buildReport().summary, files: 2, bytes: 10, git };
  expect(summaryLines(buildReport({ summary }), plain)).toContainEqual(
    expect.stringMatching(/^Scanned 2 blobs \(10 B unpacked\), 10 B in /),
  );
});

test("a scan that was stopped says that and no more, unless other things could not be read either", () => {
  const stopped = {
    path: "",
    kind: "stopped",
    message: "the scan was stopped; this is what was found",
  } as const;
  const lines = summaryLines(buildReport({ problems: [stopped] }), plain);
  expect(lines.at(-1)).toBe("The scan was stopped; this is what was found.");
  expect(lines.join("\n")).not.toContain("problem");
  expect(summaryLines(buildReport({ problems: [stopped, ...problems(1)] }), plain)).toContain(
    "2 problems: not everything could be read.",
  );
});

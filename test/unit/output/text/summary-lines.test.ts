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

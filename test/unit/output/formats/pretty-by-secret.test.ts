/** The pretty report by secret: the order to revoke in. */
import { expect, test } from "bun:test";
import { type FormatOptions, PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { pretty } from "../../../../src/output/formats/pretty.ts";
import { buildFinding } from "../../../support/builders/finding.ts";
import { buildReport } from "../../../support/builders/report.ts";

const base = buildFinding();
const place = (id: string, path: string, line: number, more: object = {}) => ({
  ...base,
  ...{ id, path, place: { ...base.place, line } },
  ...more,
});

function render(findings: readonly (typeof base)[], options: Partial<FormatOptions> = {}): string {
  const report = { ...buildReport(), findings };
  return [...pretty(report, { ...PLAIN_OPTIONS, groupBy: "secret", ...options })].join("");
}

test("a secret is told once, with all its places", () => {
  const text = render([place("a", "x.env", 1), place("b", "x.env", 2), place("a", "y z.env", 3)]);
  expect(text.match(/Finding id: a\n/g)).toHaveLength(1);
  expect(text).toContain("And in 1 place of 1 file more:\n      y z.env:3:");
  expect(text).toContain("Found 2 secrets in 3 places");
});

test("what is worst comes first, then what stands in most places", () => {
  const low = { rule: { ...base.rule, severity: "low" } };
  const critical = { rule: { ...base.rule, severity: "critical" } };
  const text = render([
    place("one", "a", 1, low),
    place("two", "b", 1, critical),
    place("three", "c", 1, critical),
    place("three", "d", 1, critical),
  ]);
  expect([...text.matchAll(/Finding id: (\w+)/g)].map(([, id]) => id)).toEqual(["three", "two", "one"]);
});

test("of very many places ten are shown, and all when asked for", () => {
  const many = Array.from({ length: 40 }, (_, index) => place("a", `f${index}.env`, 1));
  expect(render(many)).toContain("f10.env:1:");
  expect(render(many)).toContain("      and 29 others; --verbose shows them\n");
  expect(render(many)).not.toContain("f11.env");
  expect(render(many, { verbose: true })).toContain("f39.env:1:");
});

test("paths are made harmless", () => {
  expect(render([place("a", "x", 1), place("a", "\x1b[31m", 2)])).not.toContain("\x1b");
});

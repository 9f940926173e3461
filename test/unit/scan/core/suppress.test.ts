/** Suppression: who takes a finding out, and what is told about it. */
import { expect, test } from "bun:test";
import { formatBaseline, parseBaseline } from "../../../../src/scan/core/baseline.ts";
import { parseIgnoreFile } from "../../../../src/scan/core/ignore-file.ts";
import { suppress } from "../../../../src/scan/core/suppress.ts";
import { buildFinding } from "../../../support/builders/finding.ts";

const TODAY = "2026-11-21";
const id = (digit: string) => digit.repeat(32);
const candidate = (digit: string, { path = "src/a.env", allowed = false } = {}) => ({
  finding: buildFinding({ id: id(digit), path }),
  allowed,
});
const baselineOf = (...digits: readonly string[]) =>
  parseBaseline(
    formatBaseline(
      digits.map((digit) => candidate(digit).finding),
      { today: TODAY },
    ),
    "known.json",
  );

test("each finding is kept or counted once: marker before baseline before ignore file", () => {
  const candidates = [
    candidate("1"),
    candidate("2", { allowed: true }),
    candidate("3"),
    candidate("4"),
    candidate("5", { allowed: true }),
  ];
  const ignoreFile = parseIgnoreFile(`${id("4")} # judged\n${id("3")} # judged too\n`, ".gossipignore");
  const result = suppress(candidates, {
    inline: true,
    baseline: baselineOf("3", "5"),
    ignoreFile,
    today: TODAY,
  });
  expect(result.kept.map(({ finding }) => finding.id)).toEqual([id("1")]);
  expect(result.counts).toEqual({ inline: 2, baseline: 1, ignoreFile: 1 });
  expect(result.warnings).toEqual([]);
});

test("allow markers count only when asked to", () => {
  const result = suppress([candidate("1", { allowed: true })], { inline: false, today: TODAY });
  expect(result.kept).toHaveLength(1);
  expect(result.counts.inline).toBe(0);
});

test("an entry with a path spares only that path", () => {
  const ignoreFile = parseIgnoreFile(`${id("1")} path=test/** # fixture`, ".gossipignore");
  const candidates = [candidate("1", { path: "test/a.env" }), candidate("1", { path: "src/a.env" })];
  const { kept } = suppress(candidates, { inline: true, ignoreFile, today: TODAY });
  expect(kept.map(({ finding }) => finding.path)).toEqual(["src/a.env"]);
});

test("an expired entry suppresses nothing and is named", () => {
  const ignoreFile = parseIgnoreFile(`# head\n${id("1")} until=2026-11-20 # soon rotated`, ".gossipignore");
  const { kept, warnings } = suppress([candidate("1")], { inline: true, ignoreFile, today: TODAY });
  expect(kept).toHaveLength(1);
  expect(warnings).toEqual([expect.stringMatching(/^\.gossipignore:2: .*expired after 2026-11-20/)]);
});

test("an entry that fits nothing is named", () => {
  const ignoreFile = parseIgnoreFile(`${id("1")} # a\n${id("2")} path=x/** # b`, ".gossipignore");
  const { warnings } = suppress([candidate("1"), candidate("2")], { inline: true, ignoreFile, today: TODAY });
  expect(warnings).toEqual([expect.stringMatching(/^\.gossipignore:2: .*fits no finding/)]);
});

test("an entry the baseline made unnecessary is not called unused", () => {
  const ignoreFile = parseIgnoreFile(`${id("1")} # a`, ".gossipignore");
  const options = { inline: true, baseline: baselineOf("1"), ignoreFile, today: TODAY };
  expect(suppress([candidate("1")], options).warnings).toEqual([]);
});

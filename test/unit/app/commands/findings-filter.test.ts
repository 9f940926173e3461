/** From the flags of `findings list` and `findings export` to the question the store is asked. */
import { expect, test } from "bun:test";
import { type FilterFlags, findingsFilter } from "../../../../src/app/commands/findings-filter.ts";

const NONE: FilterFlags = {
  ...{ run: undefined, rule: [], severity: undefined, path: undefined },
  ...{ "min-confidence": undefined, "new-since": undefined, each: "finding" },
  ...{ present: false, removed: false, status: [] },
};

test("without flags everything is asked for", () => {
  expect(findingsFilter(NONE)).toEqual({ each: "finding" });
});

test("every flag narrows the question", () => {
  const flags: FilterFlags = {
    run: "18446744073709551615",
    rule: ["aws-key, github-pat", "slack"],
    severity: "high",
    path: "*.env",
    "min-confidence": 0,
    "new-since": "7",
    ...{ present: false, removed: false, status: ["message,unknown", "refs"] },
    each: "place",
  };
  expect(findingsFilter(flags)).toEqual({
    each: "latest-occurrence",
    run: 2n ** 64n - 1n,
    ruleIds: ["aws-key", "github-pat", "slack"],
    severities: ["high", "critical"],
    path: "*.env",
    confidenceMin: 0,
    newSinceRun: 7n,
    statuses: ["message", "unknown", "refs"],
  });
});

test.each(["0", "-1", "x", "1.5", "18446744073709551616", "1e3"])(
  "a run %p is refused by its flag's name",
  (run) => {
    expect(() => findingsFilter({ ...NONE, run })).toThrow("flag --run takes a run's id");
    expect(() => findingsFilter({ ...NONE, "new-since": run })).toThrow("flag --new-since takes a run's id");
  },
);

test("what is there is at some tip, what was removed at none; neither counts what nobody looked at", () => {
  expect(findingsFilter({ ...NONE, present: true }).statuses).toEqual(["present", "branches", "refs"]);
  expect(findingsFilter({ ...NONE, removed: true }).statuses).toEqual(["removed", "unreachable"]);
});

test("two of --present, --removed and --status are refused, and so is a status that is none", () => {
  for (const both of [
    { present: true, removed: true },
    { present: true, status: ["refs"] },
    { removed: true, status: ["refs"] },
  ])
    expect(() => findingsFilter({ ...NONE, ...both })).toThrow("one at a time");
  expect(() => findingsFilter({ ...NONE, status: ["present,staged"] })).toThrow(
    "flag --status takes some of present, branches, refs, removed, unreachable, message, unknown",
  );
  expect(() => findingsFilter({ ...NONE, status: ["present,"] })).toThrow("empty item");
});

test("older places come when they are asked for", () => {
  expect(findingsFilter({ ...NONE, each: "all" })).toEqual({ each: "occurrence" });
});

test("a day or a moment may stand for a run to be newer than, if the calendar has it", () => {
  expect(findingsFilter({ ...NONE, "new-since": "2026-11-21" }).newSinceMs).toBe(Date.UTC(2026, 10, 21));
  expect(findingsFilter({ ...NONE, "new-since": "2026-11-21T08:30Z" }).newSinceMs).toBe(
    Date.UTC(2026, 10, 21, 8, 30),
  );
  for (const none of ["2026-02-31", "2026-13-01", "2026-11-21T25:00Z"])
    expect(() => findingsFilter({ ...NONE, "new-since": none })).toThrow("or a day of the calendar");
  expect(() => findingsFilter({ ...NONE, "new-since": "2026-11-21T08:30" })).toThrow(
    "or a day of the calendar",
  );
});

test("an empty item in the list of rules is refused", () => {
  expect(() => findingsFilter({ ...NONE, rule: ["a,,b"] })).toThrow("flag --rule has an empty item");
});

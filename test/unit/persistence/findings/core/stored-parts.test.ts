/** The other parts of a credential between record and column. */
import { expect, test } from "bun:test";
import { partsFrom, storedParts } from "../../../../../src/persistence/findings/core/stored-parts.ts";

const PART = { name: "user", offset: 4, length: 5, line: 1, column: 5 };

test("parts come back as they went, and none is no column at all", () => {
  const parts = [PART, { ...PART, mask: "ab********" }];
  expect(partsFrom(JSON.parse(storedParts(parts)!))).toEqual(parts);
  expect([storedParts(undefined), storedParts([])]).toEqual([undefined, undefined]);
});

test("what is kept is bounded and holds nothing but names, places and masks", () => {
  const long = { ...PART, name: `\0${"n".repeat(999)}`, mask: "m".repeat(999), value: "x" };
  const kept: readonly object[] = JSON.parse(storedParts(Array.from({ length: 20 }, () => long))!);
  expect(kept).toHaveLength(8);
  expect(kept[0]).toEqual({ ...PART, name: `\\x00${"n".repeat(124)}`, mask: "m".repeat(64) });
});

test.each([[null], [{}], [[]], [[null, 7, "x", { name: "user" }, { ...PART, line: "1" }]]])(
  "what is not understood is left out: %j",
  (value) => {
    expect(partsFrom(value)).toBeUndefined();
  },
);

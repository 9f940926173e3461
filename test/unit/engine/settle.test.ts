import { describe, expect, test } from "bun:test";
import type { Judgement } from "../../../src/engine/judgement.ts";
import { type Settleable, settle } from "../../../src/engine/settle.ts";
import { Random, seedOf } from "../../support/random.ts";

const judged = (confidence: number, more: Partial<Judgement> = {}): Judgement => ({
  confidence,
  verdict: "plausible",
  reasons: [],
  isDistinct: false,
  ...more,
});

const match = (ruleId: string, start: number, end: number, judgement = judged(3)): Settleable => ({
  ruleId,
  start,
  end,
  judgement,
  decodedBy: [],
});

const ids = (found: readonly Settleable[]): string[] => settle(found).map(({ ruleId }) => ruleId);

describe("of matches that overlap one is left", () => {
  test("the proved one before the confident one", () => {
    expect(ids([match("a", 0, 9, judged(9)), match("b", 2, 5, judged(2, { verdict: "proved" }))])).toEqual([
      "b",
    ]);
  });

  test("the format that names its vendor before the telling name", () => {
    expect(
      ids([match("name", 0, 9, judged(8)), match("format", 0, 9, judged(5, { isDistinct: true }))]),
    ).toEqual(["format"]);
  });

  test("of equally confident ones the one whose name stands nearest", () => {
    const far = match("a-far", 40, 72, judged(5, { reach: 40 }));
    expect(ids([far, match("b-near", 40, 72, judged(5, { reach: 11 }))])).toEqual(["b-near"]);
  });

  test("the confident one before the longer one, and the longer one before the first", () => {
    expect(ids([match("long", 0, 20), match("sure", 4, 6, judged(7))])).toEqual(["sure"]);
    expect(ids([match("short", 0, 4), match("long", 2, 20)])).toEqual(["long"]);
  });

  test("what stands in plain sight before what was decoded from it", () => {
    const decoded = { ...match("a", 0, 9), decodedBy: ["base64"] };
    expect(settle([decoded, match("a", 0, 9)])).toEqual([match("a", 0, 9)]);
  });
});

test("matches that only touch are both left, by place", () => {
  expect(ids([match("b", 5, 9), match("a", 0, 5)])).toEqual(["a", "b"]);
});

test("what is left is disjoint, ordered, and the same whatever the order given", () => {
  const random = new Random(seedOf(3));
  for (let round = 0; round < 300; round++) {
    const found = Array.from({ length: 1 + random.below(40) }, (_, index) => {
      const start = random.below(200);
      return match(`r${index % 7}`, start, start + 1 + random.below(30), judged(random.below(5)));
    });
    const kept = settle(found);
    const shuffled = [...found].sort(() => random.next() - 0.5);
    expect(settle(shuffled), `seed ${random.seed}`).toEqual(kept);
    for (let at = 1; at < kept.length; at++)
      expect(kept[at]!.start).toBeGreaterThanOrEqual(kept[at - 1]!.end);
    for (const one of found)
      expect(kept.some((other) => other.start < one.end && one.start < other.end)).toBe(true);
  }
});

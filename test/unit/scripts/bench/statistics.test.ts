/** Medians, means, and how rounds are shared out. */
import { describe, expect, test } from "bun:test";
import { mean, median, rotated, roundsWithin } from "../../../../scripts/bench/statistics.ts";

describe("statistics of timings", () => {
  test("the median is the value in the middle, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 2])).toBe(9);
  });

  test("the median of an even count lies between the two in the middle", () => {
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  test("the median leaves its input as it was, and of nothing is no number", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
    expect(median([])).toBeNaN();
  });

  test("the mean weighs every value alike", () => {
    expect(mean([1, 2, 6])).toBe(3);
  });

  test("a slow program gets as many rounds as fit, a fast one all, and any at least one", () => {
    expect(roundsWithin(90, 25, 7)).toBe(3);
    expect(roundsWithin(90, 0.2, 7)).toBe(7);
    expect(roundsWithin(90, 450, 7)).toBe(1);
  });

  test("over as many rounds as runners each stands once in every place", () => {
    const orders = [0, 1, 2].map((round) => rotated(["a", "b", "c"], round));
    for (const place of [0, 1, 2])
      expect(orders.map((order) => order[place]).sort()).toEqual(["a", "b", "c"]);
    expect(rotated([], 3)).toEqual([]);
  });
});

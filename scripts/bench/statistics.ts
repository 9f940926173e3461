/** The few figures a table of timings needs. Pure. */

/** Middle of the values, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many rounds of `onceSeconds` fit a budget: one at least, `roundsMax` at most. */
export function roundsWithin(budgetSeconds: number, onceSeconds: number, roundsMax: number): number {
  return Math.max(1, Math.min(roundsMax, Math.floor(budgetSeconds / onceSeconds)));
}

/** `items` begun `round` places further on, so that over the rounds nobody always runs first or after the same neighbour. */
export function rotated<T>(items: readonly T[], round: number): readonly T[] {
  if (items.length === 0) return items;
  const start = round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

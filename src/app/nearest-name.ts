/** The known name a mistyped one most likely means. Pure. */

/** Undefined when nothing is near: more than a third of the letters would have to change. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.floor(typed.length / 3) + 1;
  for (const name of known) {
    const distance = editDistance(typed, name, bestDistance);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`; `limit` when not fewer. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? older[column - 2]! + 1
          : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(current[column - 1]! + 1, previous[column]! + 1, previous[column - 1]! + changed, swapped),
      );
    }
    older = previous;
    previous = current;
  }
  return Math.min(previous[b.length]!, limit);
}

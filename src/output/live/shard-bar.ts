/**
 * A run's shards as one bar of characters, by state.
 * Promises: exactly as wide as asked; a state that has shards has a cell, as long as there are cells for all of them. Pure.
 */
import type { RunProgress } from "../../contracts/shard.ts";
import type { StyleName, Styler } from "../text/styler.ts";

interface BarState {
  readonly state: "done" | "leased" | "waiting" | "parked";
  readonly cell: string;
  readonly style: StyleName;
}

const STATES: readonly BarState[] = [
  { state: "done", cell: "█", style: "green" },
  { state: "leased", cell: "▓", style: "cyan" },
  { state: "waiting", cell: "░", style: "dim" },
  { state: "parked", cell: "×", style: "red" },
];

export function shardBar(progress: RunProgress, columns: number, style: Styler): string {
  const cells = apportion(
    STATES.map(({ state }) => progress[state]),
    columns,
  );
  const drawn = STATES.map((one, index) => style(one.style, one.cell.repeat(cells[index]!))).join("");
  const free = columns - cells.reduce((total, count) => total + count, 0);
  return drawn + " ".repeat(free);
}

/** Whole cells in proportion to the counts; all zero when there is nothing to share. */
function apportion(counts: readonly number[], cells: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const present = counts.filter((count) => count > 0).length;
  const each = present <= cells ? 1 : 0;
  const shares = counts.map((count) => (count > 0 ? each : 0) + (count / total) * (cells - each * present));
  const whole = shares.map(Math.floor);
  let left = cells - whole.reduce((sum, count) => sum + count, 0);
  const byRest = shares.map((share, index) => ({ index, rest: share - Math.floor(share) }));
  for (const { index } of byRest.sort((a, b) => b.rest - a.rest)) {
    if (left === 0) break;
    if (counts[index]! === 0) continue;
    whole[index]! += 1;
    left -= 1;
  }
  return whole;
}

/** The time to start: the same runs on three small files, with mean and median in milliseconds. Pure. */
import type { Result } from "./race.ts";
import { mean, median } from "./statistics.ts";

export const STARTUP_ROUNDS = 20;

export function startupTable(results: readonly Result[]): string {
  const rows = results.map(({ entry, costs, failure }) => {
    const start = `| ${entry.contestant.name} | ${entry.contestant.version} | ${entry.threads}`;
    if (costs.length === 0) return `${start} | ${failure ?? "not run"} | – | – | – |`;
    const milliseconds = costs.map((cost) => cost.wallSeconds * 1000);
    const peakBytes = Math.max(...costs.map((cost) => cost.peakBytes));
    return `${start} | ${mean(milliseconds).toFixed(1)} | ${median(milliseconds).toFixed(1)} | ${Math.min(...milliseconds).toFixed(1)} | ${Math.round(peakBytes / 1e6)} |`;
  });
  return [
    "| program | version | threads | mean ms | median ms | fastest ms | peak MB |",
    "|---|---|--:|--:|--:|--:|--:|",
    ...rows,
  ].join("\n");
}

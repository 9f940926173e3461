/** A moment as `2026-11-21T04:00:00Z`; empty when no calendar holds it, as commits may claim any. Pure. */
const MOMENT_MAX_MS = 8.64e15;

export function isoDate(ms: number): string {
  if (!(Math.abs(ms) <= MOMENT_MAX_MS)) return "";
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

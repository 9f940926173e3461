/** Times on the command line: `500ms`, `10s`, `2m`, `1h`. Pure. */
import { UsageError } from "../../contracts/errors.ts";

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

export function durationFlag(name: string, text: string, minMs: number, maxMs: number): number {
  const [, digits, unit] = /^([0-9]{1,9})(ms|s|m|h)$/.exec(text) ?? [];
  const ms = unit === undefined ? Number.NaN : Number(digits) * UNITS_MS[unit]!;
  if (ms >= minMs && ms <= maxMs) return ms;
  throw new UsageError(
    `flag --${name} takes a time from ${minMs}ms to ${maxMs}ms, such as 500ms, 30s, 2m or 1h`,
  );
}

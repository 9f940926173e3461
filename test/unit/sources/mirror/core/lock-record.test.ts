/** When a lock counts. */
import { expect, test } from "bun:test";
import {
  formatLock,
  isStale,
  LOCK_GRACE_MS,
  LOCK_LEASE_MS,
  type LockRecord,
  parseLock,
} from "../../../../../src/sources/mirror/core/lock-record.ts";

const self = { host: "here", kernel: "boot namespace", pid: 7, startedAt: "100" };
const record: LockRecord = { ...self, pid: 8, token: "t" };
const NOW = 10_000_000;

function stale(of: LockRecord | undefined, { runs = true, ageMs = 0 }): boolean {
  return isStale({ record: of, renewedAtMs: NOW - ageMs }, { self, nowMs: NOW, isRunning: () => runs });
}

test("a record survives being written", () => {
  expect(parseLock(formatLock(record))).toEqual(record);
});

test.each(["", "{", "null", "[]", '{"version":2}', formatLock(record).replace('"pid":8', '"pid":-1')])(
  "%j is no record",
  (text) => {
    expect(parseLock(text)).toBeUndefined();
  },
);

test("a neighbour's lock counts as long as it runs, and not a moment longer", () => {
  expect(stale(record, { runs: true, ageMs: 24 * 3600_000 })).toBe(false);
  expect(stale(record, { runs: false })).toBe(true);
});

test("a lock whose owner cannot be looked at counts until lease and grace are over", () => {
  const limitMs = LOCK_LEASE_MS + LOCK_GRACE_MS;
  for (const foreign of [{ ...record, host: "there" }, { ...record, kernel: "other" }, undefined]) {
    expect(stale(foreign, { runs: false, ageMs: limitMs })).toBe(false);
    expect(stale(foreign, { runs: true, ageMs: limitMs + 1 })).toBe(true);
  }
});

/** The machine's clock. */
import { expect, test } from "bun:test";
import { systemClock } from "../../../../src/app/compose/system-clock.ts";

test("the wall tells the date, the monotonic clock only goes forward", () => {
  const before = Date.now();
  const now = systemClock.nowMs();
  expect(now).toBeWithin(before, Date.now() + 1);
  const first = systemClock.monotonicMs();
  expect(systemClock.monotonicMs()).toBeGreaterThanOrEqual(first);
});

test("sleep lasts as long as it says", async () => {
  const start = performance.now();
  await systemClock.sleep(30);
  expect(performance.now() - start).toBeGreaterThanOrEqual(29);
});

test("an aborted sleep ends early and without an error", async () => {
  const stop = new AbortController();
  const hourMs = 3_600_000;
  const sleeping = systemClock.sleep(hourMs, stop.signal);
  stop.abort();
  await sleeping;
  await systemClock.sleep(hourMs, stop.signal);
});

test("a sleep longer than a timer holds does not end at once", async () => {
  const stop = new AbortController();
  let ended = false;
  const sleeping = systemClock.sleep(2 ** 32, stop.signal).then(() => {
    ended = true;
  });
  await Bun.sleep(20);
  expect(ended).toBe(false);
  stop.abort();
  await sleeping;
});

test("no time at all is no wait", async () => {
  await Promise.all([0, -5, Number.NaN].map((ms) => systemClock.sleep(ms)));
});

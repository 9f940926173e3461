/** What signals do to work under way. */
import { expect, test } from "bun:test";
import { StopSignals } from "../../../../src/app/compose/stop-signals.ts";

test("the first signal aborts, is remembered, and hands the second back to the system", () => {
  const before = process.listenerCount("SIGTERM");
  using stop = new StopSignals();
  expect({ aborted: stop.signal.aborted, received: stop.received }).toEqual({
    aborted: false,
    received: undefined,
  });
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  process.emit("SIGTERM", "SIGTERM");
  expect({ aborted: stop.signal.aborted, received: stop.received }).toEqual({
    aborted: true,
    received: "SIGTERM",
  });
  expect(process.listenerCount("SIGTERM")).toBe(before);
});

test("handlers go with the work", () => {
  const before = process.listenerCount("SIGINT");
  {
    using _stop = new StopSignals();
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
  }
  expect(process.listenerCount("SIGINT")).toBe(before);
});

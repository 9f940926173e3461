/** What `/readyz` and `/healthz` say, on a clock of our own. */
import { describe, expect, test } from "bun:test";
import { Liveness } from "../../../../src/app/health/liveness.ts";
import { Readiness } from "../../../../src/app/health/readiness.ts";
import { VirtualClock } from "../../../support/fakes/virtual-clock.ts";

describe("readiness", () => {
  test("every part has to say that it is ready", async () => {
    const readiness = new Readiness(["etcd", "findings"], new VirtualClock());
    expect(await readiness.failing()).toEqual([
      { part: "etcd", reason: "starting" },
      { part: "findings", reason: "starting" },
    ]);
    readiness.ready("etcd");
    expect(await readiness.failing()).toEqual([{ part: "findings", reason: "starting" }]);
    readiness.ready("findings");
    expect(await readiness.failing()).toEqual([]);
    readiness.unready("findings", "schema");
    expect(await readiness.failing()).toEqual([{ part: "findings", reason: "schema" }]);
  });

  test("a part that was not declared changes nothing", async () => {
    const readiness = new Readiness(["etcd"], new VirtualClock());
    readiness.ready("etcd");
    readiness.unready("git-kv", "unreachable");
    readiness.ready("git-kv", () => Promise.reject(new Error("never asked")));
    expect(await readiness.failing()).toEqual([]);
  });

  test("a worker that shuts down is not ready, whatever its parts say, and asks them no more", async () => {
    const clock = new VirtualClock();
    const readiness = new Readiness(["etcd"], clock);
    let asked = 0;
    readiness.ready("etcd", async () => {
      asked += 1;
    });
    readiness.shuttingDown();
    await clock.advance(5000);
    expect(await readiness.failing()).toEqual([{ part: "process", reason: "shutting-down" }]);
    expect(asked).toBe(0);
  });

  test("a probe decides, and its error is not told", async () => {
    const clock = new VirtualClock();
    const readiness = new Readiness(["etcd"], clock);
    let isUp = false;
    readiness.ready("etcd", async () => {
      if (!isUp) throw new Error("etcd at 10.0.0.1 with a password");
    });
    expect(await readiness.failing()).toEqual([]);
    await clock.advance(1000);
    expect(await readiness.failing()).toEqual([{ part: "etcd", reason: "unreachable" }]);
    isUp = true;
    await clock.advance(1000);
    expect(await readiness.failing()).toEqual([]);
    expect(clock.sleeping).toBe(0);
  });

  test("a probe that throws at once is an answer like any other", async () => {
    const clock = new VirtualClock();
    const readiness = new Readiness(["etcd"], clock);
    readiness.ready("etcd", () => {
      throw new Error("closed");
    });
    await clock.advance(1000);
    expect(await readiness.failing()).toEqual([{ part: "etcd", reason: "unreachable" }]);
  });

  test("however many look, a probe is asked once a second", async () => {
    const clock = new VirtualClock();
    const readiness = new Readiness(["findings"], clock);
    let asked = 0;
    readiness.ready("findings", async () => {
      asked += 1;
    });
    await clock.advance(1000);
    await Promise.all(Array.from({ length: 50 }, () => readiness.failing()));
    expect(asked).toBe(1);
    await clock.advance(999);
    await readiness.failing();
    expect(asked).toBe(1);
    await clock.advance(1);
    await readiness.failing();
    expect(asked).toBe(2);
  });

  test("a probe that hangs is a failure after two seconds, and is heard when it comes back", async () => {
    const clock = new VirtualClock();
    const readiness = new Readiness(["findings"], clock);
    const { promise, resolve } = Promise.withResolvers<void>();
    readiness.ready("findings", () => promise);
    await clock.advance(1000);
    const looking = readiness.failing();
    await clock.advance(2000);
    expect(await looking).toEqual([{ part: "findings", reason: "timeout" }]);
    resolve();
    await clock.advance(1000);
    expect(await readiness.failing()).toEqual([]);
  });

  test("a verdict that comes too late does not overrule what was declared since", async () => {
    const clock = new VirtualClock();
    const readiness = new Readiness(["findings"], clock);
    readiness.ready("findings", () => new Promise(() => {}));
    await clock.advance(1000);
    const looking = readiness.failing();
    readiness.unready("findings", "stopped");
    await clock.advance(2000);
    expect(await looking).toEqual([{ part: "findings", reason: "stopped" }]);
  });
});

describe("liveness", () => {
  test("a loop stalls when it has not ticked for too long, and lives again when it does", async () => {
    const clock = new VirtualClock();
    const liveness = new Liveness({ clock, stalledAfterMs: 30_000 });
    expect(liveness.stalled()).toEqual([]);
    await clock.advance(60_000);
    expect(liveness.stalled()).toEqual([]);
    liveness.tick("worker-loop");
    await clock.advance(30_000);
    expect(liveness.stalled()).toEqual([]);
    await clock.advance(1);
    expect(liveness.stalled()).toEqual(["worker-loop"]);
    liveness.tick("worker-loop");
    expect(liveness.stalled()).toEqual([]);
  });

  test("a loop that has ended is not missed", async () => {
    const clock = new VirtualClock();
    const liveness = new Liveness({ clock, stalledAfterMs: 10 });
    liveness.tick("worker-loop");
    liveness.ended("worker-loop");
    await clock.advance(1000);
    expect(liveness.stalled()).toEqual([]);
  });

  test("the event loop ticks by itself until it is let go", async () => {
    const clock = new VirtualClock();
    const liveness = new Liveness({ clock, stalledAfterMs: 100 });
    liveness.watchEventLoop();
    liveness.watchEventLoop();
    await clock.advance(1000);
    expect(liveness.stalled()).toEqual(["event-loop"]);
    while (liveness.stalled().length > 0) await Bun.sleep(10);
    liveness[Symbol.dispose]();
    liveness[Symbol.dispose]();
    await clock.advance(1000);
    expect(liveness.stalled()).toEqual([]);
  });
});

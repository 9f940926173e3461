/** The painter, on a small terminal made of an array. */
import { describe, expect, test } from "bun:test";
import { LiveView } from "../../../../src/output/live/live-view.ts";
import { TerminalScreen } from "../../../support/terminal-screen.ts";
import { NOW_MS, pulseOf, snapshotOf } from "./snapshots.ts";

function setUp({ isTTY = true, columns = 60, rows = 12 } = {}) {
  const screen = new TerminalScreen(columns, rows);
  const written: string[] = [];
  const state = { nowMs: 0 };
  const stream = {
    isTTY,
    get columns() {
      return screen.columns;
    },
    get rows() {
      return screen.rows;
    },
    write: (text: string) => {
      written.push(text);
      screen.write(text);
    },
  };
  return { view: new LiveView({ stream, clock: () => state.nowMs }), screen, written, state };
}

describe("on a terminal", () => {
  test("each drawing replaces the one before, also when it is shorter", () => {
    const { view, screen, state } = setUp();
    screen.write("$ gossip-worker runs watch\n");
    const pulses = new Map([1n, 2n, 3n].map((shard) => [shard, pulseOf()] as const));
    for (const snapshot of [
      snapshotOf({ leased: 3, waiting: 9 }, { pulses }),
      snapshotOf({ leased: 3, waiting: 1 }, { pulses: new Map([[1n, pulseOf()]]) }),
      snapshotOf({ done: 12, status: "done" }),
    ]) {
      view.show(snapshot);
      state.nowMs += 250;
    }
    view.stop();
    expect(screen.text()).toEqual([
      "$ gossip-worker runs watch",
      "Run 7  done  /data/tree",
      "█".repeat(59),
      "12 of 12 shards done, 0 at work, 0 waiting",
      "0 B/s, 0 findings in shards at work",
    ]);
  });

  test("it stays in place at the bottom of the screen and with more workers than rows", () => {
    const { view, screen, state } = setUp({ rows: 8 });
    for (let line = 0; line < 20; line++) screen.write(`earlier ${line}\n`);
    const pulses = new Map(Array.from({ length: 50 }, (_, index) => [BigInt(index), pulseOf()] as const));
    for (let round = 0; round < 5; round++) {
      view.show(snapshotOf({ leased: 50, done: round }, { pulses }));
      state.nowMs += 1000;
    }
    expect(screen.text().filter((line) => line.startsWith("Run 7"))).toHaveLength(1);
    expect(screen.text()[0]).toStartWith("Run 7");
    expect(screen.text()[6]).toBe("  and 49 more");
    expect(screen.scrolledOff.filter((line) => line.startsWith("Run 7"))).toEqual([]);
  });

  test("it is drawn at most four times a second, and stop draws what waits", () => {
    const { view, screen, written, state } = setUp();
    for (state.nowMs = 0; state.nowMs < 1000; state.nowMs += 10) {
      view.show(snapshotOf({ done: state.nowMs, waiting: 1 }, { atMs: NOW_MS + state.nowMs }));
    }
    expect(written.filter((text) => text.includes("Run 7"))).toHaveLength(4);
    view.stop();
    expect(screen.text()[2]).toStartWith("990 of 991 shards done");
  });

  test("the cursor is hidden while it draws and back when it stops, once", () => {
    const { view, screen, written } = setUp();
    view.stop();
    expect(written).toEqual([]);
    view.show(snapshotOf());
    expect(screen.isCursorVisible).toBe(false);
    view.stop();
    view[Symbol.dispose]();
    expect(screen.isCursorVisible).toBe(true);
    expect(written.filter((text) => text.includes("\x1b[?25h"))).toHaveLength(1);
  });

  test("a process that ends in between gives the cursor back, and no listener stays", () => {
    const { view, screen } = setUp();
    const before = process.listenerCount("exit");
    view.show(snapshotOf());
    const listeners = process.listeners("exit");
    expect(listeners).toHaveLength(before + 1);
    (listeners.at(-1) as () => void)();
    expect(screen.isCursorVisible).toBe(true);
    view.stop();
    expect(process.listenerCount("exit")).toBe(before);
  });

  test("on a terminal that became narrower nothing of the old drawing stays", () => {
    const { view, screen, state } = setUp({ columns: 60, rows: 20 });
    view.show(snapshotOf({ waiting: 5 }));
    screen.resize(30);
    state.nowMs += 1000;
    view.show(snapshotOf({ waiting: 5 }));
    expect(screen.text().filter((line) => line.startsWith("Run 7"))).toHaveLength(1);
  });

  test("a terminal of no known size gets lines that fit nearly all", () => {
    const written: string[] = [];
    const stream = { isTTY: true, columns: 0, rows: 0, write: (text: string) => written.push(text) };
    const view = new LiveView({ stream, clock: () => 0 });
    view.show(snapshotOf({ waiting: 5 }, { title: "漢".repeat(100) }));
    view.stop();
    for (const line of written
      .join("")
      .replace(/\x1b\[\??\d*[A-Za-z]|\r/g, "")
      .split("\n")) {
      expect(Bun.stringWidth(line)).toBeLessThan(40);
    }
  });

  test("the pace is that of the last ten seconds", () => {
    const { view, screen, state } = setUp();
    const at = (seconds: number, itemsDone: number) =>
      snapshotOf(
        { leased: 1 },
        { atMs: NOW_MS + seconds * 1000, pulses: new Map([[1n, pulseOf({ itemsDone })]]) },
      );
    for (const [seconds, items] of [
      [0, 0],
      [30, 100],
      [35, 600],
      [40, 1100],
    ] as const) {
      state.nowMs = seconds * 1000;
      view.show(at(seconds, items));
    }
    view.stop();
    expect(screen.text()[3]).toStartWith("100 items/s");
  });
});

describe("off a terminal", () => {
  test("there is a line for each change, without control characters", () => {
    const { view, written, state } = setUp({ isTTY: false });
    for (const done of [0, 0, 0, 1, 1, 2]) {
      view.show(snapshotOf({ done, waiting: 2 - done }, { findings: 3, title: "\x1b[2J" }));
      state.nowMs += 1000;
    }
    view.stop();
    expect(written).toEqual([
      "2026-11-21T01:02:03Z run 7 active: 0 of 2 shards done, 0 at work, 2 waiting, 3 findings\n",
      "2026-11-21T01:02:03Z run 7 active: 1 of 2 shards done, 0 at work, 1 waiting, 3 findings\n",
      "2026-11-21T01:02:03Z run 7 active: 2 of 2 shards done, 0 at work, 0 waiting, 3 findings\n",
    ]);
  });

  test("a state that is hostile text stays on its line", () => {
    const { view, written } = setUp({ isTTY: false });
    view.show(snapshotOf({ status: "a\x1b[2J\nb" as "done" }));
    expect(written.join("").trimEnd()).not.toMatch(/[\0-\x1f]/);
  });
});

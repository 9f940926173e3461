/** The progress line, on a fake clock and stream. */
import { expect, test } from "bun:test";
import { ProgressLine, type ProgressSnapshot } from "../../../src/output/progress.ts";

function setUp({ isTTY = true, columns = 80, path = "src/a.ts" } = {}) {
  const written: string[] = [];
  const state = { nowMs: 0, snapshots: 0 };
  const snapshot = (): ProgressSnapshot => {
    state.snapshots += 1;
    return { files: 1200, bytes: 3_400_000, findings: 1, path };
  };
  const stream = { isTTY, columns, write: (text: string) => written.push(text) };
  const progress = new ProgressLine({ stream, snapshot, clock: () => state.nowMs });
  return { progress, written, state };
}

test("the line tells files, bytes, findings, seconds and the path", () => {
  const { progress, written, state } = setUp();
  state.nowMs = 2500;
  progress.tick();
  expect(written).toEqual(["\r\x1b[2K1,200 files, 3.4 MB, 1 finding, 2 s  src/a.ts"]);
});

test("objects of a history are told beside files, or instead of them", () => {
  const line = (counts: Pick<ProgressSnapshot, "files" | "objects">): string => {
    const written: string[] = [];
    const stream = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
    const snapshot = () => ({ ...counts, bytes: 3_400_000, findings: 1, path: "" });
    new ProgressLine({ stream, snapshot, clock: () => 0 }).tick();
    return written.join("").replace("\r\x1b[2K", "");
  };
  expect(line({ files: 0, objects: 52_000 })).toBe("52,000 objects, 3.4 MB, 1 finding, 0 s");
  expect(line({ files: 7, objects: 1 })).toBe("7 files, 1 object, 3.4 MB, 1 finding, 0 s");
});

test("it is drawn at most ten times a second", () => {
  const { progress, written, state } = setUp();
  for (state.nowMs = 0; state.nowMs < 1000; state.nowMs += 5) progress.tick();
  expect(written).toHaveLength(10);
  expect(state.snapshots).toBe(10);
});

test("stop erases it once, and nothing when nothing was drawn", () => {
  const { progress, written } = setUp();
  progress.stop();
  expect(written).toEqual([]);
  progress.tick();
  progress.stop();
  progress.stop();
  expect(written.slice(1)).toEqual(["\r\x1b[2K"]);
});

test("off a terminal nothing is written or asked", () => {
  const { progress, written, state } = setUp({ isTTY: false });
  progress.start();
  progress.tick();
  progress.stop();
  expect(written).toEqual([]);
  expect(state.snapshots).toBe(0);
});

test("it never reaches the last column, with wide characters or on a terminal of no known width", () => {
  for (const columns of [0, 1, 2, 10, 41]) {
    const { progress, written } = setUp({ columns, path: "漢字".repeat(100) });
    progress.tick();
    const line = written[0]!.replace("\r\x1b[2K", "");
    expect(Bun.stringWidth(line), String(columns)).toBeLessThan(columns || 41);
  }
});

test("a hostile path cannot move the cursor", () => {
  const { progress, written } = setUp({ path: "a\x1b[2J\n\rb", columns: 200 });
  progress.tick();
  expect(written[0]!.slice(5)).not.toMatch(/[\x1b\n\r]/);
});

test("started, it draws by itself and leaves no timer behind", async () => {
  const { progress, written, state } = setUp();
  progress.start();
  progress.start();
  state.nowMs = 100;
  while (written.length === 0) await Bun.sleep(10);
  progress[Symbol.dispose]();
  const count = written.length;
  expect(count).toBe(2);
  state.nowMs = 1000;
  await Bun.sleep(120);
  expect(written).toHaveLength(count);
});

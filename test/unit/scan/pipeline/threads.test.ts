import { afterAll, beforeAll, expect, test } from "bun:test";
import { type ScanOutcome, ScanStoppedError, scanFs } from "../../../../src/scan/local/scan-fs.ts";
import { EnginePool } from "../../../../src/scan/pipeline/engine-pool.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../../../src/scan/pipeline/thread-ledger.ts";
import { type ScanProgress, WorkStack } from "../../../../src/scan/pipeline/work-stack.ts";
import { NO_FILTER } from "../../../../src/sources/filesystem/path-filter.ts";
import { fakeScan, scanOptions } from "../../../support/builders/fake-scan.ts";
import { fakeMaker, fakeParts, meetingOf } from "../../../support/fakes/fake-parts.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

/** 1,800 files in 60 directories and another 1,200 in one, so that slices of directories go round too. */
beforeAll(() => {
  tree = new TempTree({ "z.arc": "ARCHIVE\nx=MARK{inside}\ny=\0\n" });
  for (let i = 0; i < 1800; i++)
    tree.write(`d${i % 7}/e${i % 60}/f${i}`, i % 10 === 0 ? `MARK{m${i}}` : `${i}`);
  for (let i = 0; i < 1200; i++) tree.write(`flat/f${i}`, i % 10 === 0 ? `\n MARK{n${i}}` : "");
  for (let i = 0; i < 20; i++) tree.write(`arc/${i}.arc`, `ARCHIVE\nx=MARK{a${i}}\ny=\0\n`);
});

afterAll(() => tree[Symbol.dispose]());

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await Bun.sleep(1);
}

/** All of an outcome but what must differ. */
function comparable({ summary: { durationMs: _, threads: __, ...summary }, ...rest }: ScanOutcome) {
  return { ...rest, summary };
}

test("four threads find what one finds, in the same order", async () => {
  const alone = await fakeScan([tree.path]);
  expect(alone.findings).toHaveLength(321);
  expect(alone.summary).toMatchObject({ files: 3021, threads: 1, skipped: { binary: 21 } });
  const together = await fakeScan([tree.path], { threads: 4 }, { meeting: meetingOf(4) });
  expect(together.summary.threads).toBe(4);
  expect(comparable(together)).toEqual(comparable(alone));
});

test("where all threads begin at once, what the main thread does aside is done to its end, and all is scanned", async () => {
  const alone = await fakeScan([tree.path]);
  for (const threads of [1, 4]) {
    const stack = new WorkStack();
    const pool = new EnginePool(fakeMaker({}), stack, {
      roots: [{ kind: "directory", path: tree.path }],
      filter: NO_FILTER,
      fileMaxBytes: Number.MAX_SAFE_INTEGER,
      scanBinary: false,
      scanArchives: true,
      limits: DEFAULT_LEDGER_LIMITS,
      threads,
      startsTogether: true,
    });
    let isDone = false;
    const items = [{ kind: "directory", path: tree.path, root: 0, names: "" }] as const;
    const { result, stopped } = await pool.run(items, new AbortController().signal, async (thread) => {
      thread.aside(async (pause) => {
        // With helpers, until they have done all there was.
        for (let tries = 0; tries < 1000 && (threads > 1 ? stack.isRunning : tries < 3); tries++) {
          await Bun.sleep(2);
          if (!(await pause())) return;
        }
        isDone = await pause();
      });
    });
    expect([isDone, stopped]).toEqual([true, false]);
    expect(result.candidates.length).toBe(alone.findings.length);
    expect(result.files).toBe(alone.summary.files);
  }
});

test("a small tree is scanned by the main thread alone", async () => {
  using small = new TempTree({ a: "MARK{a}", b: "x" });
  expect((await fakeScan([small.path], { threads: 4 })).summary.threads).toBe(1);
});

test("files named one by one, more than the shared stack holds, are all scanned", async () => {
  const paths = Array.from({ length: 1200 }, (_, i) => tree.at(`flat/f${i}`));
  const outcome = await fakeScan(paths, { threads: 4 }, { meeting: meetingOf(4) });
  expect(outcome.summary.files).toBe(1200);
  expect(outcome.findings).toHaveLength(120);
});

test.each([
  ["throw-at-start", "no parts today"],
  ["throw-at-work", "the engine broke"],
  ["exit", "without a result"],
] as const)("a helper thread that fails (%s) fails the scan", async (helperFault, reason) => {
  const scan = fakeScan([tree.path], { threads: 3 }, { helperFault, slowMs: 5 });
  await expect(scan).rejects.toThrow(reason);
});

test("a helper whose module is missing fails the scan", async () => {
  const maker = { ...fakeMaker({ slowMs: 5 }), workerUrl: new URL("./nowhere.ts", import.meta.url) };
  const scan = scanFs({ ...scanOptions([tree.path]), threads: 2 }, maker);
  await expect(scan).rejects.toThrow(/scan thread 1 failed: .*nowhere/);
});

test("an engine that fails on the main thread fails the scan and stops the helpers", async () => {
  const makeParts = async () => {
    const parts = await fakeParts({});
    let blobs = 0;
    const end = parts.scanner.end.bind(parts.scanner);
    parts.scanner.end = () => {
      if (++blobs > 100) throw new Error("broken here");
      return end();
    };
    return parts;
  };
  const scan = scanFs(
    { ...scanOptions([tree.path]), threads: 2 },
    { ...fakeMaker({ slowMs: 1 }), makeParts },
  );
  await expect(scan).rejects.toThrow("broken here");
});

test.each([1, 4])(
  "a scan on %p threads that is told to stop leaves what it has not begun",
  async (threads) => {
    const abort = new AbortController();
    const onStart = (progress: () => ScanProgress) =>
      void until(() => progress().files > 0).then(() => abort.abort());
    const scan = fakeScan([tree.path], { threads, signal: abort.signal, onStart }, { slowMs: 5 });
    const stopped: unknown = await scan.catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(ScanStoppedError);
    expect(stopped).toMatchObject({ code: "E_STOPPED" });
    expect((stopped as ScanStoppedError).outcome.summary.files).toBeLessThan(1500);
  },
);

test("a scan told to stop before it began reads nothing", async () => {
  await expect(fakeScan([tree.path], { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "E_STOPPED",
  });
});

test("a scan that waits for standard input stops as well", async () => {
  const abort = new AbortController();
  async function* silent(): AsyncGenerator<Uint8Array> {
    await new Promise(() => {});
    yield new Uint8Array();
  }
  const scan = fakeScan(["-"], { standardInput: silent(), signal: abort.signal });
  await Bun.sleep(20);
  abort.abort();
  await expect(scan).rejects.toMatchObject({ code: "E_STOPPED" });
});

test("progress grows while the scan runs and ends at its totals", async () => {
  let progress = () => ({ files: 0, bytes: 0, findings: 0, objects: 0 });
  const scan = fakeScan([tree.path], { threads: 2, onStart: (ask) => (progress = ask) }, { slowMs: 0.5 });
  await until(() => progress().files > 0);
  const midway = progress();
  const { summary, findings } = await scan;
  expect(midway.files).toBeGreaterThan(0);
  expect(midway.files).toBeLessThan(summary.files);
  expect(progress()).toEqual({
    files: summary.files,
    bytes: summary.bytes,
    findings: findings.length,
    objects: 0,
  });
});

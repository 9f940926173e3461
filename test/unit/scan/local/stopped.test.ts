/** A scan that is stopped tells what it has found. */
import { expect, test } from "bun:test";
import { ScanStoppedError } from "../../../../src/scan/local/scan-fs.ts";
import { EnginePool } from "../../../../src/scan/pipeline/engine-pool.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../../../src/scan/pipeline/thread-ledger.ts";
import { WorkStack } from "../../../../src/scan/pipeline/work-stack.ts";
import { NO_FILTER } from "../../../../src/sources/filesystem/path-filter.ts";
import { fakeScan } from "../../../support/builders/fake-scan.ts";
import { fakeMaker, isComplete, meetingOf } from "../../../support/fakes/fake-parts.ts";
import { TempTree } from "../../../support/temp-tree.ts";

async function stoppedScan(scan: Promise<unknown>): Promise<ScanStoppedError> {
  const error = await scan.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ScanStoppedError) return error;
  throw new Error("the scan was not stopped");
}

test("findings so far are in the error, with a problem that says they are not all", async () => {
  using tree = new TempTree();
  const abort = new AbortController();
  async function* input() {
    yield Buffer.from("MARK{early} and more\n");
    abort.abort();
    await new Promise(() => {});
  }
  const { outcome } = await stoppedScan(
    fakeScan(["-", tree.path], { standardInput: input(), signal: abort.signal }),
  );
  expect(outcome.findings.map(({ path }) => path)).toEqual(["<stdin>"]);
  expect(outcome.problems).toMatchObject([{ path: "", kind: "stopped" }]);
});

test("helpers hand in theirs too", async () => {
  using tree = new TempTree();
  for (let i = 0; i < 1500; i++) tree.write(`d${i % 50}/f${i}`, `MARK{${i}}`);
  const stack = new WorkStack();
  const meeting = meetingOf(3);
  const pool = new EnginePool(fakeMaker({ meeting, slowMs: 2 }), stack, {
    roots: [{ kind: "directory", path: tree.path }],
    filter: NO_FILTER,
    fileMaxBytes: Number.MAX_SAFE_INTEGER,
    scanBinary: false,
    scanArchives: true,
    limits: DEFAULT_LEDGER_LIMITS,
    threads: 3,
    // They are all heard, however busy the machine is.
    stopWaitMs: 60_000,
  });
  const abort = new AbortController();
  const items = [{ kind: "directory", path: tree.path, root: 0, names: "" }] as const;
  const running = pool.run(items, abort.signal, async () => {});
  while (!isComplete(meeting)) await Bun.sleep(1);
  abort.abort();
  const { result, stopped, threads } = await running;
  expect([stopped, threads]).toEqual([true, 3]);
  expect(result.files).toBeWithin(80, 1500);
  expect(result.candidates).toHaveLength(result.files);
});

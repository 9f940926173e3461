/** A scan that is stopped tells what it has found. */
import { expect, test } from "bun:test";
import { ScanStoppedError } from "../../../../src/scan/local/scan-fs.ts";
import { fakeScan } from "../../../support/builders/fake-scan.ts";
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
  const abort = new AbortController();
  const scan = fakeScan(
    [tree.path],
    {
      threads: 4,
      signal: abort.signal,
      onStart: (progress) => {
        const timer = setInterval(() => {
          if (progress().files < 700) return;
          clearInterval(timer);
          abort.abort();
        }, 2);
      },
    },
    { slowMs: 1 },
  );
  const { outcome } = await stoppedScan(scan);
  expect(outcome.summary.threads).toBeGreaterThan(1);
  expect(outcome.summary.files).toBeGreaterThanOrEqual(700);
  expect(outcome.summary.files).toBeLessThan(1500);
  expect(outcome.findings).toHaveLength(outcome.summary.files);
});

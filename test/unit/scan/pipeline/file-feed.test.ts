import { expect, test } from "bun:test";
import { appendFileSync, symlinkSync, truncateSync } from "node:fs";
import { BlobFeed } from "../../../../src/scan/pipeline/blob-feed.ts";
import { FileFeed } from "../../../../src/scan/pipeline/file-feed.ts";
import { DEFAULT_LEDGER_LIMITS, ThreadLedger } from "../../../../src/scan/pipeline/thread-ledger.ts";
import { WorkStack } from "../../../../src/scan/pipeline/work-stack.ts";
import { fakeParts } from "../../../support/fakes/fake-parts.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const SIGNAL = new AbortController().signal;
const goOn = async () => true;

/** A pause in which something happens. */
const after = (event: () => void) => async () => {
  event();
  return true;
};

async function smallFeed() {
  const parts = await fakeParts({ blockBytes: 64 });
  const ledger = new ThreadLedger(parts, DEFAULT_LEDGER_LIMITS, new WorkStack());
  const feed = new BlobFeed(parts, ledger, { scanBinary: false, isStopped: () => false });
  return { ledger, files: new FileFeed(parts, feed, ledger, { fileMaxBytes: 1000, scanArchives: true }) };
}

test("a file that shrinks while it is read is scanned as far as it goes, and said to have changed", async () => {
  using tree = new TempTree({ f: "MARK{early}".padEnd(200) });
  const { ledger, files } = await smallFeed();
  await files.slowly(
    tree.at("f"),
    false,
    after(() => truncateSync(tree.at("f"), 100)),
    SIGNAL,
  );
  expect(ledger.result()).toMatchObject({
    files: 1,
    bytes: 100,
    problems: [{ path: tree.at("f"), kind: "changed" }],
    candidates: [{ finding: { span: { start: 0, end: 11 } } }],
  });
});

test("what is appended while a file is read is not waited for", async () => {
  using tree = new TempTree({ f: "x".repeat(200) });
  const { ledger, files } = await smallFeed();
  await files.slowly(
    tree.at("f"),
    false,
    after(() => appendFileSync(tree.at("f"), "y".repeat(64))),
    SIGNAL,
  );
  expect(ledger.result()).toMatchObject({ files: 1, bytes: 200, problems: [] });
});

test("a file that vanishes between listing and reading is a problem", async () => {
  using tree = new TempTree();
  const { ledger, files } = await smallFeed();
  expect(files.quickly(tree.at("gone"))).toBe(true);
  await files.slowly(tree.at("gone too"), false, goOn, SIGNAL);
  expect(ledger.result().problems.map(({ kind }) => kind)).toEqual(["not-found", "not-found"]);
});

test("a symbolic link that took the place of a listed file is not followed", async () => {
  using tree = new TempTree({ target: "MARK{x}" });
  symlinkSync("target", tree.at("f"));
  const { ledger, files } = await smallFeed();
  expect(files.quickly(tree.at("f"))).toBe(true);
  expect(ledger.result()).toMatchObject({ files: 0, problems: [{ kind: "changed" }] });
});

test("files of the kernel, which claim no size, are read to their end", async () => {
  const { ledger, files } = await smallFeed();
  await files.slowly("/proc/self/status", false, goOn, SIGNAL);
  expect(ledger.bytes).toBeGreaterThan(200);
  expect(ledger.result().problems).toEqual([]);
});

test("problems beyond the limit are counted", async () => {
  const parts = await fakeParts({});
  const ledger = new ThreadLedger(parts, { ...DEFAULT_LEDGER_LIMITS, problemsMax: 1 }, new WorkStack());
  for (const path of ["a", "b", "c"]) ledger.problem({ path, kind: "unreadable", message: "" });
  expect(ledger.result()).toMatchObject({ problems: [{ path: "a" }], problemsDropped: 2 });
});

/** Memory stays bounded whatever is scanned. The bound here is what the README promises, with room for the runtime's moods. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { TempTree } from "../support/temp-tree.ts";
import { madeUpToken, start, tokenLines } from "./program.ts";

setDefaultTimeout(300_000);

const MIB = 1 << 20;
/** Runtime and program take some 70 MiB, each thread some 15 MiB. */
const RSS_MAX_MIB = 300;

/** Text at both ends and a hole between them, which takes no place on disk and is read like any other bytes. */
function writeSparse(path: string, sizeBytes: number, tail: string): void {
  const file = openSync(path, "w");
  writeSync(file, "text\n".repeat(4096));
  ftruncateSync(file, sizeBytes - tail.length);
  writeSync(file, tail, sizeBytes - tail.length);
  closeSync(file);
}

async function scanned(args: readonly string[]) {
  const child = start(["scan", "--format=json", ...args]);
  const report = JSON.parse(await child.stdout.text());
  await child.exited;
  return { report, rssMib: child.resourceUsage()!.maxRSS / MIB };
}

test("one file of 4 GiB is scanned to its last line in bounded memory", async () => {
  using tree = new TempTree();
  writeSparse(tree.at("large.txt"), 4096 * MIB, `\nTOKEN=${madeUpToken(1)}\n`);
  const { report, rssMib } = await scanned([tree.path]);
  expect(report.findings).toHaveLength(1);
  expect(rssMib).toBeLessThan(RSS_MAX_MIB);
});

test("a tree of 2 GiB, sparse and dense, is scanned on four threads in bounded memory", async () => {
  using tree = new TempTree();
  for (let index = 0; index < 20; index++) writeSparse(tree.at(`sparse-${index}.txt`), 96 * MIB, "\nend\n");
  const dense = `${"the quick brown fox jumps over the lazy dog 0123456789\n".repeat(20_000)}${tokenLines(10)}`;
  for (let index = 0; index < 100; index++) tree.write(`dense/${index % 10}/${index}.txt`, dense);
  const { report, rssMib } = await scanned(["--threads=4", tree.path]);
  expect(report.findings).toHaveLength(1000);
  expect(rssMib).toBeLessThan(RSS_MAX_MIB);
});

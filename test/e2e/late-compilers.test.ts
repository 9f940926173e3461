/** The binary replaces itself before long work: under the same number and name, with the same arguments and standard input. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { TempTree } from "../support/temp-tree.ts";
import { madeUpToken, PROGRAM, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

const partsOf = (pid: number, file: string): string[] =>
  readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0").filter(Boolean);

test.skipIf(!existsSync("/proc/self/environ"))("who started it sees nothing of that", async () => {
  using tree = new TempTree(
    Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.txt`, ""])),
  );
  const args = ["scan", "-", tree.path, "--format=json", "--quiet"];
  const child = Bun.spawn([PROGRAM, ...args], { env: { KEPT: "a b" }, stdin: "pipe", stdout: "pipe" });
  while (!partsOf(child.pid, "environ").some((text) => text.startsWith("BUN_JSC_"))) await Bun.sleep(5);
  expect(partsOf(child.pid, "environ")).toContain("KEPT=a b");
  expect(partsOf(child.pid, "cmdline")).toEqual([PROGRAM, ...args]);
  child.stdin.write(`T=${madeUpToken(7)}\n`);
  child.stdin.end();
  expect(JSON.parse(await child.stdout.text()).findings).toHaveLength(1);
  expect(await child.exited).toBe(3);
});

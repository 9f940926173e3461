/** Pipes, colour and signals: what happens around the scan. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { TempTree } from "../support/temp-tree.ts";
import { madeUpToken, PROGRAM, run, SLOW_MS, start, tokenLines } from "./program.ts";

setDefaultTimeout(SLOW_MS);

const TOKENS_PER_FILE = 1000;

/** Files of tokens, one a line, whose report is longer than `bytes`: each finding fills some 500. */
function treeFor(bytes: number): TempTree {
  const files = Math.ceil(bytes / 300 / TOKENS_PER_FILE);
  const names = Array.from({ length: files }, (_, index) => `many-${index}.env`);
  return new TempTree(Object.fromEntries(names.map((name) => [name, tokenLines(TOKENS_PER_FILE)])));
}

async function shell(line: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = Bun.spawn(["/bin/sh", "-c", line], {
    env: { PATH: "/usr/bin:/bin" },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
  return { code: await child.exited, stdout, stderr };
}

test("a reader that goes away early ends the output quietly", async () => {
  using tree = treeFor(500_000);
  const line = `{ '${PROGRAM}' scan --format=jsonl '${tree.path}'; echo "code $?" >&2; } | head -c 10`;
  const { stdout, stderr } = await shell(line);
  expect(stdout).toHaveLength(10);
  expect(stderr).toContain("code 3");
  expect(stderr).not.toMatch(/EPIPE|rror/);
});

test.each([100_000, 3_000_000])("%d bytes and more go through a slow pipe to the last one", async (bytes) => {
  using tree = treeFor(bytes);
  const { stdout, stderr } = await shell(
    `{ '${PROGRAM}' scan --format=jsonl '${tree.path}'; echo "code $?" >&2; } | { sleep 1; cat; }`,
  );
  expect(stderr).toContain("code 3");
  expect(stdout.length).toBeGreaterThan(bytes);
  expect(stdout).toEndWith("\n");
  const findings = stdout
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text))
    .filter(({ type }) => type === "finding");
  expect(findings).toHaveLength(Math.ceil(bytes / 300 / TOKENS_PER_FILE) * TOKENS_PER_FILE);
});

test("3 MB of standard input are scanned to the last line", async () => {
  const { code, stdout } = await run(["scan", "-", "--format=json"], {
    stdin: `${"filler filler filler\n".repeat(150_000)}T=${madeUpToken(1)}\n`,
  });
  expect(code).toBe(3);
  expect(JSON.parse(stdout).findings).toHaveLength(1);
});

test("an archive of archives is opened as it comes, and its writer is not cut off", async () => {
  using tree = new TempTree({ "app/.env": `T=${madeUpToken(1)}\n`, "out/.keep": "" });
  const line = [
    `cd '${tree.path}' && tar -czf out/layer.tar.gz app && head -c 3000000 /dev/zero > out/zeros`,
    `{ tar -cf - out; echo "tar $?" >&2; } | { '${PROGRAM}' scan -; echo "code $?" >&2; }`,
  ].join(" && ");
  const { stdout, stderr } = await shell(line);
  expect(stdout).toContain("<stdin>::out/layer.tar.gz::app/.env:1:3");
  expect(stderr).toContain("code 3");
  expect(stderr).toContain("tar 0");
});

test("a list of paths ended by NUL is scanned, names of every kind among them", async () => {
  const names = ["a b.env", "new\nline.env", "ünï.env", "-"];
  using tree = new TempTree(Object.fromEntries(names.map((name, i) => [name, `T=${madeUpToken(i)}\n`])));
  tree.write("other.env", `T=${madeUpToken(9)}\n`);
  const stdin = names.map((name) => `${name}\0`).join("");
  const { code, stdout } = await run(["scan", "--from-file=-", "--format=json"], { cwd: tree.path, stdin });
  expect(code).toBe(3);
  const { findings } = JSON.parse(stdout);
  expect(findings.map(({ path }: { path: string }) => path).toSorted()).toEqual(names.toSorted());
});

test("--timeout ends a scan that would go on, with what it has found", async () => {
  const line = `{ echo "T=${madeUpToken(1)}"; sleep 40; } | { '${PROGRAM}' scan --timeout=2s -; echo "code $?" >&2; exec 0<&-; }`;
  const child = Bun.spawn(["/bin/sh", "-c", line], {
    env: { PATH: "/usr/bin:/bin" },
    stdout: "pipe",
    stderr: "pipe",
  });
  // The writer of its input is still at it then.
  let told = "";
  for await (const bytes of child.stderr) {
    told += new TextDecoder().decode(bytes);
    if (told.includes("code ")) break;
  }
  expect(told).toContain("code 3");
  expect(child.exitCode).toBeNull();
  child.kill();
});

test("NO_COLOR keeps colour out even where it is asked for", async () => {
  using tree = new TempTree({ "a.env": `T=${madeUpToken(1)}\n` });
  expect((await run(["scan", tree.path], { env: { NO_COLOR: "1", FORCE_COLOR: "1" } })).stdout).not.toContain(
    "\x1b[",
  );
  expect((await run(["scan", tree.path], { env: { TERM: "xterm-256color" } })).stdout).not.toContain("\x1b[");
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s in the middle of a scan that takes many minutes ends it",
  async (signal) => {
    using tree = new TempTree();
    // Text by its first bytes, then far more zeros than anybody scans while this test waits; they take no place on disk.
    const file = openSync(tree.at("long.txt"), "w");
    writeSync(file, "text\n".repeat(4096));
    ftruncateSync(file, 2 ** 40);
    closeSync(file);
    const child = start(["scan", "--threads=2", tree.path]);
    await Bun.sleep(700);
    expect(child.exitCode).toBeNull();
    child.kill(signal);
    await child.exited;
    const code = child.signalCode ?? child.exitCode;
    expect([signal, signal === "SIGTERM" ? 143 : 130]).toContain(code as never);
  },
);
